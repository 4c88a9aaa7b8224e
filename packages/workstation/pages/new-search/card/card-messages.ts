import type { Messages } from '../../../i18n/messages.ts';

export const cardMessages = {
  card: ['Ten-print card', 'بطاقة البصمات العشر', 'Tarjeta decadactilar', 'Fiche décadactylaire'],
  'card.text': [
    'Each box becomes an image of its own. Drag a box to correct it; with the keyboard, Tab chooses a box, arrows move it, Shift and arrows size it.',
    'يصبح كل مربع صورة مستقلة. اسحبوا المربع لتصحيحه؛ وبلوحة المفاتيح يختار Tab مربعًا، وتحرّكه الأسهم، ويغيّر Shift مع الأسهم حجمه.',
    'Cada recuadro será una imagen propia. Arrastre un recuadro para corregirlo; con el teclado, Tab elige un recuadro, las flechas lo mueven, Mayús y flechas lo dimensionan.',
    'Chaque cadre devient une image. Faites glisser un cadre pour le corriger ; au clavier, Tab choisit un cadre, les flèches le déplacent, Maj et flèches le dimensionnent.',
  ],
  'card.boxes': ['Boxes', 'المربعات', 'Recuadros', 'Cadres'],
  'card.position': [
    'Finger of box {number}',
    'إصبع المربع {number}',
    'Dedo del recuadro {number}',
    'Doigt du cadre {number}',
  ],
  'card.content': [
    'What to send: {name}',
    'ما يُرسل: {name}',
    'Qué se envía: {name}',
    'Ce qui est envoyé : {name}',
  ],
  'content.print': ['Send', 'يُرسل', 'Enviar', 'Envoyer'],
  'content.empty': ['Leave out', 'يُترك', 'Omitir', 'Omettre'],
  'content.amputated': ['Amputated', 'مبتور', 'Amputado', 'Amputé'],
  'content.bandaged': [
    'Cannot be printed',
    'تتعذر طباعته',
    'No se puede imprimir',
    'Impossible à relever',
  ],
  'doubt.few-ridges': ['few ridges', 'خطوط قليلة', 'pocas crestas', 'peu de crêtes'],
  'doubt.crosses-ruling': [
    'print over the line',
    'بصمة فوق الخط',
    'impresión sobre la línea',
    'empreinte sur la ligne',
  ],
  'doubt.no-ruling': [
    'lines not found',
    'لم تُوجد الخطوط',
    'líneas no halladas',
    'lignes non trouvées',
  ],
  'card.resolution': [
    'The file does not say it. The scan has {width} × {height} pixels; a card of 8 × 8 inches has 4000 × 4000 at 500 ppi.',
    'لا يذكرها الملف. في المسح \u2066{width} × {height}\u2069 بكسل؛ وبطاقة من \u20668 × 8\u2069 بوصات فيها \u20664000 × 4000\u2069 عند \u2066500 ppi\u2069.',
    'El archivo no la indica. La imagen tiene {width} × {height} píxeles; una tarjeta de 8 × 8 pulgadas tiene 4000 × 4000 a 500 ppi.',
    'Le fichier ne l’indique pas. L’image a {width} × {height} pixels ; une fiche de 8 × 8 pouces en a 4000 × 4000 à 500 ppi.',
  ],
  'card.looking': [
    'Looking for the boxes of a card…',
    'جارٍ البحث عن مربعات البطاقة…',
    'Buscando los recuadros de una tarjeta…',
    'Recherche des cadres d’une fiche…',
  ],
  'card.not-found': [
    'No card was found in this image. Check the resolution, or take it as one image.',
    'لم تُوجد بطاقة في هذه الصورة. تحققوا من الدقة، أو استعملوها كصورة واحدة.',
    'No se halló ninguna tarjeta en esta imagen. Compruebe la resolución, o tómela como una sola imagen.',
    'Aucune fiche n’a été trouvée dans cette image. Vérifiez la résolution, ou prenez-la comme une seule image.',
  ],
  'card.none': [
    'It is no card: one image',
    'ليست بطاقة: صورة واحدة',
    'No es una tarjeta: una imagen',
    'Ce n’est pas une fiche : une image',
  ],
  'card.twice': [
    'More than one box is to be sent as {name}. Correct the finger, or leave one out.',
    'أكثر من مربع يُرسل على أنه {name}. صححوا الإصبع أو اتركوا أحدها.',
    'Más de un recuadro se enviaría como {name}. Corrija el dedo, u omita uno.',
    'Plus d’un cadre serait envoyé comme {name}. Corrigez le doigt, ou omettez-en un.',
  ],
} as const satisfies Messages;
