import type { Messages } from '../i18n/messages.ts';

export const identityMessages = {
  'name.primary': ['Name', 'الاسم', 'Nombre', 'Nom'],
  'name.alias': ['Also known as', 'معروف أيضًا باسم', 'Alias', 'Alias'],
  'name.maiden': ['Name at birth', 'الاسم عند الولادة', 'Nombre de nacimiento', 'Nom de naissance'],
  born: ['Born', 'تاريخ الميلاد', 'Nacimiento', 'Naissance'],
  'birth-place': ['Place of birth', 'مكان الميلاد', 'Lugar de nacimiento', 'Lieu de naissance'],
  sex: ['Sex', 'الجنس', 'Sexo', 'Sexe'],
  'sex.F': ['female', 'أنثى', 'mujer', 'femme'],
  'sex.M': ['male', 'ذكر', 'hombre', 'homme'],
  'sex.U': ['unknown', 'غير معروف', 'desconocido', 'inconnu'],
  nationalities: ['Nationalities', 'الجنسيات', 'Nacionalidades', 'Nationalités'],
  'document.passport': ['Passport', 'جواز سفر', 'Pasaporte', 'Passeport'],
  'document.identity-card': [
    'Identity card',
    'بطاقة هوية',
    'Documento de identidad',
    'Carte d’identité',
  ],
  'document.residence-permit': [
    'Residence permit',
    'تصريح إقامة',
    'Permiso de residencia',
    'Titre de séjour',
  ],
  'document.driving-licence': [
    'Driving licence',
    'رخصة قيادة',
    'Permiso de conducir',
    'Permis de conduire',
  ],
  'document.other': ['Document', 'وثيقة', 'Documento', 'Document'],
} as const satisfies Messages;
