import type { Messages } from '../../i18n/messages.ts';

export const hitsMessages = {
  title: ['Hits', 'التطابقات', 'Aciertos', 'Concordances'],
  lead: [
    'What was identified between your bureau and others, and whose turn it is.',
    'ما تم تحديد هويته بين مكتبكم والمكاتب الأخرى، ومن عليه الدور.',
    'Lo identificado entre su oficina y otras, y a quién le toca.',
    'Ce qui a été identifié entre votre bureau et d’autres, et à qui c’est le tour.',
  ],
  'side.all': ['All', 'الكل', 'Todos', 'Toutes'],
  'side.source': ['On our records', 'على سجلاتنا', 'Sobre nuestros registros', 'Sur nos fiches'],
  'side.requester': ['Asked by us', 'بطلب منا', 'Pedidos por nosotros', 'Demandées par nous'],
  'column.state': ['State', 'الحالة', 'Estado', 'État'],
  'column.reference': ['Reference', 'المرجع', 'Referencia', 'Référence'],
  'column.with': ['With', 'مع', 'Con', 'Avec'],
  'column.for': ['For', 'لأجل', 'Para', 'Pour'],
  'column.confirmed': ['Confirmed', 'تأكيد', 'Confirmado', 'Confirmée'],
  'column.clock': ['Clock', 'المهلة', 'Plazo', 'Échéance'],
  escalated: ['escalated', 'مُصعَّد', 'escalado', 'signalée'],
  'empty.title': [
    'No hits yet',
    'لا تطابقات بعد',
    'Aún no hay aciertos',
    'Pas encore de concordance',
  ],
  'empty.text': [
    'A hit appears when two examiners identify a candidate of a search.',
    'يظهر التطابق عندما يحدد فاحصان هوية مرشّح في بحث.',
    'Un acierto aparece cuando dos peritos identifican a un candidato de una búsqueda.',
    'Une concordance apparaît quand deux experts identifient un candidat d’une recherche.',
  ],
} as const satisfies Messages;
