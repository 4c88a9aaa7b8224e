import type { Messages } from '../../i18n/messages.ts';

/** What the log calls an action, in words; actions that are not here are shown as the log has them. */
export const actionMessages = {
  'action.record.enrolled': ['enrolled', 'تسجيل', 'inscripción', 'enregistrement'],
  'action.record.read': ['read', 'اطلاع', 'lectura', 'lecture'],
  'action.record.listed': ['listed', 'عرض قائمة', 'listado', 'liste'],
  'action.record.found': [
    'found by a search',
    'عُثر عليه في بحث',
    'hallado en una búsqueda',
    'trouvé par une recherche',
  ],
  'action.record.deleted': ['deleted', 'حذف', 'eliminación', 'suppression'],
  'action.hit.confirmed': [
    'hit confirmed',
    'تأكيد تطابق',
    'acierto confirmado',
    'concordance confirmée',
  ],
  'action.hit.read': ['hit read', 'اطلاع على تطابق', 'acierto leído', 'concordance lue'],
  'action.hit.photograph-seen': [
    'released photograph seen',
    'مشاهدة صورة مُفصح عنها',
    'fotografía divulgada vista',
    'photographie communiquée vue',
  ],
  'action.record.photograph-seen': [
    'photograph seen',
    'مشاهدة صورة',
    'fotografía vista',
    'photographie vue',
  ],
  'action.record.photographs-added': [
    'photographs added',
    'إضافة صور',
    'fotografías añadidas',
    'photographies ajoutées',
  ],
  'action.record.photograph-removed': [
    'photograph removed',
    'إزالة صورة',
    'fotografía quitada',
    'photographie retirée',
  ],
  'action.hit.listed': [
    'hits listed',
    'عرض التطابقات',
    'aciertos listados',
    'concordances listées',
  ],
  'action.hit.released': [
    'identity released',
    'الإفصاح عن هوية',
    'identidad divulgada',
    'identité communiquée',
  ],
  'action.hit.withheld': [
    'identity withheld',
    'حجب هوية',
    'identidad retenida',
    'identité retenue',
  ],
  'action.search.listed': [
    'searches listed',
    'عرض عمليات البحث',
    'búsquedas listadas',
    'recherches listées',
  ],
  'action.search.read': ['search read', 'اطلاع على بحث', 'búsqueda leída', 'recherche lue'],
  'action.transaction.received': [
    'transaction received',
    'استلام معاملة',
    'transacción recibida',
    'transaction reçue',
  ],
  'action.examination.taken': ['case taken', 'تسلّم قضية', 'caso tomado', 'cas pris'],
  'action.examination.read': ['case read', 'اطلاع على قضية', 'caso leído', 'cas lu'],
  'action.examination.listed': ['cases listed', 'عرض القضايا', 'casos listados', 'cas listés'],
  'action.examination.decided': ['case decided', 'البت في قضية', 'caso decidido', 'cas décidé'],
  'action.account.signed-in': ['signed in', 'تسجيل دخول', 'inicio de sesión', 'connexion'],
  'action.account.sign-in-refused': [
    'sign-in refused',
    'رفض دخول',
    'acceso rechazado',
    'connexion refusée',
  ],
} as const satisfies Messages;
