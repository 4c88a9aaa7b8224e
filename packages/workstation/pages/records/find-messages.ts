import type { Messages } from '../../i18n/messages.ts';

export const findMessages = {
  'by.name': ['Name', 'الاسم', 'Nombre', 'Nom'],
  'by.document': ['Document number', 'رقم الوثيقة', 'Número de documento', 'Numéro de document'],
  'by.reference': ['File number', 'رقم الملف', 'Número de expediente', 'Numéro de dossier'],
  what: ['Find by', 'البحث حسب', 'Buscar por', 'Chercher par'],
  hint: [
    'In Arabic or Latin letters, in any order',
    'بأحرف عربية أو لاتينية وبأي ترتيب',
    'En letras árabes o latinas, en cualquier orden',
    'En lettres arabes ou latines, dans n’importe quel ordre',
  ],
  find: ['Find', 'بحث', 'Buscar', 'Chercher'],
  clear: ['Show all', 'عرض الكل', 'Ver todo', 'Tout afficher'],
  'match.same': ['letter by letter', 'حرفًا بحرف', 'letra por letra', 'lettre par lettre'],
  'match.transliterated': [
    'the same in the other script',
    'نفسه بالأبجدية الأخرى',
    'igual en la otra escritura',
    'le même dans l’autre écriture',
  ],
  'match.spelling': ['another spelling', 'تهجئة أخرى', 'otra grafía', 'autre graphie'],
  'match.sounds-alike': ['sounds alike', 'متشابه لفظًا', 'suena parecido', 'sonne pareil'],
  'match.none': ['no match', 'لا تطابق', 'sin coincidencia', 'aucune correspondance'],
  hidden: [
    'name shown to its source only',
    'الاسم يظهر لمصدره فقط',
    'nombre visible solo para su fuente',
    'nom visible pour sa source seule',
  ],
  nothing: [
    'Nothing was found that you may see.',
    'لم يُعثر على شيء يجوز لكم رؤيته.',
    'No se halló nada que pueda ver.',
    'Rien n’a été trouvé que vous puissiez voir.',
  ],
} as const satisfies Messages;
