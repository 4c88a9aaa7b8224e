import type { Messages } from '../i18n/messages.ts';

export const photographMessages = {
  photographs: ['Photographs', 'الصور', 'Fotografías', 'Photographies'],
  'kind.face': ['Face', 'وجه', 'Rostro', 'Visage'],
  'kind.scar': ['Scar', 'ندبة', 'Cicatriz', 'Cicatrice'],
  'kind.mark': ['Mark on the skin', 'علامة على الجلد', 'Marca en la piel', 'Marque sur la peau'],
  'kind.tattoo': ['Tattoo', 'وشم', 'Tatuaje', 'Tatouage'],
  'pose.front': ['from the front', 'من الأمام', 'de frente', 'de face'],
  'pose.right': ['right profile', 'الجانب الأيمن', 'perfil derecho', 'profil droit'],
  'pose.left': ['left profile', 'الجانب الأيسر', 'perfil izquierdo', 'profil gauche'],
  'pose.angled': ['at an angle', 'بزاوية', 'en ángulo', 'de biais'],
  add: ['Add a photograph', 'إضافة صورة', 'Añadir una fotografía', 'Ajouter une photographie'],
  file: ['Picture', 'الصورة', 'Imagen', 'Image'],
  'file.hint': [
    'JPEG, PNG or TIFF, at least 240 pixels each way',
    'JPEG أو PNG أو TIFF، 240 بكسل على الأقل في كل اتجاه',
    'JPEG, PNG o TIFF, al menos 240 píxeles por lado',
    'JPEG, PNG ou TIFF, au moins 240 pixels par côté',
  ],
  kind: ['It shows', 'تُظهر', 'Muestra', 'Elle montre'],
  remove: ['Remove', 'إزالة', 'Quitar', 'Retirer'],
  'remove.text': [
    'The picture is deleted, and nobody who was given it sees it any more.',
    'تُحذف الصورة، ولا يراها بعد ذلك من أُفصح له عنها.',
    'La imagen se elimina y nadie a quien se divulgó la ve más.',
    'L’image est supprimée, et plus personne à qui elle a été communiquée ne la voit.',
  ],
  cancel: ['Cancel', 'إلغاء', 'Cancelar', 'Annuler'],
} as const satisfies Messages;
