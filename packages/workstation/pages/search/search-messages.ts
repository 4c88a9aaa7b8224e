import type { Messages } from '../../i18n/messages.ts';

export const searchMessages = {
  title: [
    'Search {reference}',
    'البحث {reference}',
    'Búsqueda {reference}',
    'Recherche {reference}',
  ],
  'fact.purpose': ['Purpose', 'الغرض', 'Finalidad', 'Finalité'],
  'fact.case': ['Case', 'القضية', 'Caso', 'Affaire'],
  'fact.offence': ['Offence', 'الجريمة', 'Delito', 'Infraction'],
  'fact.kind': ['Kind', 'النوع', 'Tipo', 'Type'],
  'fact.compared': ['Compared with', 'قورن مع', 'Cotejado con', 'Comparé à'],
  'fact.requested': ['Requested', 'تاريخ الطلب', 'Solicitada', 'Demandée'],
  candidates: ['Candidates', 'المرشّحون', 'Candidatos', 'Candidats'],
  rank: ['Rank', 'الرتبة', 'Puesto', 'Rang'],
  score: ['Score', 'الدرجة', 'Puntuación', 'Score'],
  'false-match-rate': [
    'False-match rate',
    'معدل التطابق الخاطئ',
    'Tasa de falsas coincidencias',
    'Taux de fausses correspondances',
  ],
  'false-alarms': [
    'False alarms to expect',
    'الإنذارات الكاذبة المتوقعة',
    'Falsas alarmas esperables',
    'Fausses alertes attendues',
  ],
  outcome: ['Outcome', 'النتيجة', 'Resultado', 'Issue'],
  'open-hit': ['Open the hit', 'فتح التطابق', 'Abrir el acierto', 'Ouvrir la concordance'],
  'no-candidate': [
    'No candidate stood out.',
    'لم يبرز أي مرشّح.',
    'Ningún candidato destacó.',
    'Aucun candidat ne s’est distingué.',
  ],
  'not-yet': [
    'The search is under way; candidates appear here.',
    'البحث جارٍ؛ يظهر المرشّحون هنا.',
    'La búsqueda está en curso; los candidatos aparecen aquí.',
    'La recherche est en cours ; les candidats apparaîtront ici.',
  ],
  refused: [
    'The hub refused the transaction:',
    'رفض المركز المعاملة:',
    'El centro rechazó la transacción:',
    'Le serveur a refusé la transaction :',
  ],
  automatic: [
    'made by the hub, because something was enrolled',
    'أجراه المركز تلقائيًا بعد تسجيل',
    'hecha por el centro, porque se inscribió algo',
    'faite par le serveur après un enregistrement',
  ],
} as const satisfies Messages;
