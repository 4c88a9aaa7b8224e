import type { Messages } from '../i18n/messages.ts';

export const justificationMessages = {
  title: ['Why you look', 'سبب الاطلاع', 'Por qué lo consulta', 'Pourquoi vous consultez'],
  purpose: ['Purpose', 'الغرض', 'Finalidad', 'Finalité'],
  choose: ['Choose…', 'اختاروا…', 'Elija…', 'Choisissez…'],
  case: ['Case', 'القضية', 'Caso', 'Affaire'],
  'legal-basis': ['or legal basis', 'أو الأساس القانوني', 'o base legal', 'ou base légale'],
  offence: ['Offence', 'الجريمة', 'Delito', 'Infraction'],
  needed: [
    'State purpose, offence, and a case or a legal basis. They are written into the log with everything you see.',
    'اذكروا الغرض والجريمة والقضية أو الأساس القانوني. تُسجَّل مع كل ما تطّلعون عليه.',
    'Indique finalidad, delito y un caso o base legal. Quedan en el registro con todo lo que vea.',
    'Indiquez la finalité, l’infraction et une affaire ou une base légale. C’est consigné avec tout ce que vous voyez.',
  ],
} as const satisfies Messages;
