import type { Messages } from '../../i18n/messages.ts';

export const governMessages = {
  restrict: ['Restrict', 'تقييد', 'Restringir', 'Restreindre'],
  'restrict.text': [
    'A bureau that is shut out no longer finds it, sees it or counts it, as if it did not exist.',
    'المكتب المستبعد لا يجد السجل ولا يراه ولا يحصيه، كأنه غير موجود.',
    'La oficina excluida ya no lo encuentra, ni lo ve, ni lo cuenta, como si no existiera.',
    'Un bureau exclu ne la trouve plus, ne la voit plus, ne la compte plus, comme si elle n’existait pas.',
  ],
  denied: ['Hidden from', 'محجوب عن', 'Oculto para', 'Cachée à'],
  tlp: ['Traffic light', 'إشارة المشاركة', 'Semáforo', 'Feu de partage'],
  retain: ['Keep until', 'الحفظ حتى', 'Conservar hasta', 'Conserver jusqu’au'],
  retention: ['Extend', 'تمديد', 'Prorrogar', 'Prolonger'],
  contest: [
    'Mark as contested',
    'وسم كمتنازع عليه',
    'Marcar como impugnado',
    'Marquer comme contestée',
  ],
  uncontest: [
    'No longer contested',
    'لم يعد متنازعًا عليه',
    'Ya no impugnado',
    'N’est plus contestée',
  ],
  reason: ['Reason', 'السبب', 'Motivo', 'Raison'],
  save: ['Save', 'حفظ', 'Guardar', 'Enregistrer'],
  cancel: ['Cancel', 'إلغاء', 'Cancelar', 'Annuler'],
} as const satisfies Messages;
