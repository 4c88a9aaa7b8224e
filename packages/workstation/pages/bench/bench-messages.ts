import type { Messages } from '../../i18n/messages.ts';

export const benchMessages = {
  title: ['Bench', 'منضدة المقارنة', 'Banco de cotejo', 'Banc de comparaison'],
  lead: [
    'Compare two prints from files. Nothing leaves this workstation and nothing is kept.',
    'قارنوا بصمتين من ملفين. لا شيء يغادر هذه المحطة ولا يُحفظ شيء.',
    'Coteje dos impresiones de archivos. Nada sale de este puesto y nada se guarda.',
    'Comparez deux empreintes de fichiers. Rien ne quitte ce poste et rien n’est conservé.',
  ],
  'drop.probe': [
    'Choose the file of the probe',
    'اختيار ملف العيّنة',
    'Elegir el archivo de la muestra',
    'Choisir le fichier de l’empreinte',
  ],
  'drop.reference': [
    'Choose the file of the candidate',
    'اختيار ملف المرشّح',
    'Elegir el archivo del candidato',
    'Choisir le fichier du candidat',
  ],
  'drop.hint': [
    'ANSI/NIST file, WSQ, PNG, JPEG or BMP',
    'ملف ANSI/NIST أو WSQ أو PNG أو JPEG أو BMP',
    'Archivo ANSI/NIST, WSQ, PNG, JPEG o BMP',
    'Fichier ANSI/NIST, WSQ, PNG, JPEG ou BMP',
  ],
  'choose-print': ['Print', 'البصمة', 'Impresión', 'Empreinte'],
  reading: [
    'Reading and analysing…',
    'جارٍ القراءة والتحليل…',
    'Leyendo y analizando…',
    'Lecture et analyse…',
  ],
  score: ['Score', 'الدرجة', 'Puntuación', 'Score'],
  'one-in': [
    'Different fingers score this high: {rate}.',
    'تبلغ أصابع مختلفة هذه الدرجة: {rate}.',
    'Dedos distintos llegan a esta puntuación: {rate}.',
    'Des doigts différents atteignent ce score : {rate}.',
  ],
} as const satisfies Messages;
