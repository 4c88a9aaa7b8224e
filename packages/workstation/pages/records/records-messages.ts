import type { Messages } from '../../i18n/messages.ts';

export const recordsMessages = {
  title: ['Records', 'السجلات', 'Registros', 'Fiches'],
  lead: [
    'What your bureau and others hold and let you see. Names are shown to their source only.',
    'ما لدى مكتبكم والمكاتب الأخرى مما يجوز لكم رؤيته. الأسماء تظهر لمصدرها فقط.',
    'Lo que su oficina y otras guardan y le dejan ver. Los nombres solo los ve su fuente.',
    'Ce que votre bureau et d’autres détiennent et vous laissent voir. Seule la source voit les noms.',
  ],
  'filter.kind': ['Kind', 'النوع', 'Tipo', 'Type'],
  'filter.all': ['All', 'الكل', 'Todos', 'Tous'],
  'filter.own': ['Only our own', 'سجلاتنا فقط', 'Solo los nuestros', 'Seulement les nôtres'],
  'filter.review': ['Review due', 'مراجعة مستحقة', 'Revisión pendiente', 'Révision due'],
  'column.reference': ['File number', 'رقم الملف', 'Expediente', 'Dossier'],
  'column.kind': ['Kind', 'النوع', 'Tipo', 'Type'],
  'column.source': ['Source', 'المصدر', 'Fuente', 'Source'],
  'column.purpose': ['Purpose', 'الغرض', 'Finalidad', 'Finalité'],
  'column.handling': ['Handling', 'التعامل', 'Tratamiento', 'Traitement'],
  'column.review': ['Review', 'المراجعة', 'Revisión', 'Révision'],
  contested: ['contested', 'متنازع عليه', 'impugnado', 'contesté'],
  'empty.title': [
    'No record to see',
    'لا سجل للعرض',
    'Ningún registro que ver',
    'Aucune fiche à voir',
  ],
  'empty.text': [
    'Records come by enrolment: send an ATP or USA transaction under “New search”.',
    'تأتي السجلات بالتسجيل: أرسلوا معاملة ATP أو USA من «بحث جديد».',
    'Los registros llegan por inscripción: envíe una transacción ATP o USA en «Nueva búsqueda».',
    'Les fiches viennent par enregistrement : envoyez une transaction ATP ou USA sous « Nouvelle recherche ».',
  ],
} as const satisfies Messages;
