import type { Messages } from './messages.ts';
import { signInErrorMessages } from './sign-in-error-messages.ts';

/** What happened and what to do, for every code that a call can end with. */
export const errorMessages = {
  ...signInErrorMessages,
  'error.request-invalid': [
    'The hub did not accept what was entered. Correct the fields named below and send again.',
    'لم يقبل المركز ما أُدخل. صحّحوا الحقول المذكورة أدناه وأعيدوا الإرسال.',
    'El centro no aceptó los datos. Corrija los campos indicados abajo y envíe de nuevo.',
    'Le serveur n’a pas accepté la saisie. Corrigez les champs nommés ci-dessous et renvoyez.',
  ],
  'error.justification-missing': [
    'A purpose and a case or legal basis are needed. State them and try again.',
    'يلزم ذكر الغرض والقضية أو الأساس القانوني. اذكروها وحاولوا مجددًا.',
    'Se necesita una finalidad y un caso o base legal. Indíquelos e inténtelo de nuevo.',
    'Il faut une finalité et une affaire ou une base légale. Indiquez-les et réessayez.',
  ],
  'error.transaction-unreadable': [
    'The file is no transaction that the hub can read. Export it again and send it.',
    'الملف ليس معاملة يستطيع المركز قراءتها. أعيدوا تصديره وأرسلوه.',
    'El archivo no es una transacción legible. Expórtelo de nuevo y envíelo.',
    'Le fichier n’est pas une transaction lisible. Exportez-le à nouveau et envoyez-le.',
  ],
  'error.passkey-cancelled': [
    'No passkey was given. Try again, and touch the key or unlock the device when asked.',
    'لم يُقدَّم مفتاح مرور. حاولوا مجددًا والمسوا المفتاح أو افتحوا قفل الجهاز عند الطلب.',
    'No se dio ninguna llave de acceso. Inténtelo de nuevo y toque la llave o desbloquee el dispositivo cuando se pida.',
    'Aucune clé d’accès n’a été fournie. Réessayez, et touchez la clé ou déverrouillez l’appareil à la demande.',
  ],
  'error.passkey-known': [
    'This device already has a passkey for your account. Use that one, or another device.',
    'على هذا الجهاز مفتاح مرور لحسابكم من قبل. استخدموه أو استخدموا جهازًا آخر.',
    'Este dispositivo ya tiene una llave de acceso de su cuenta. Use esa, u otro dispositivo.',
    'Cet appareil a déjà une clé d’accès pour votre compte. Utilisez-la, ou un autre appareil.',
  ],
  'error.passkey-elsewhere': [
    'Passkeys count only at the hub’s own address, which is not the one this page was opened at. Open it at:',
    'لا تعمل مفاتيح المرور إلا في عنوان المركز نفسه، وهذه الصفحة فُتحت بعنوان آخر. افتحوها في:',
    'Las llaves de acceso solo valen en la dirección propia del centro, que no es la de esta página. Ábrala en:',
    'Les clés d’accès ne valent qu’à l’adresse propre du serveur, qui n’est pas celle de cette page. Ouvrez-la à :',
  ],
  'error.not-allowed': [
    'Your roles do not allow this. Ask your administrator if they should.',
    'أدواركم لا تسمح بهذا. راجعوا المسؤول إن كان ينبغي ذلك.',
    'Sus funciones no lo permiten. Pregunte a su administrador si deberían.',
    'Vos rôles ne le permettent pas. Voyez avec votre administrateur s’ils le devraient.',
  ],
  'error.not-found': [
    'It is not there, or not for you to see.',
    'غير موجود، أو ليس لكم أن تروه.',
    'No existe, o no le corresponde verlo.',
    'Cela n’existe pas, ou vous n’y avez pas accès.',
  ],
  'error.method-not-allowed': [
    'The hub does not know this action. Reload the page.',
    'لا يعرف المركز هذا الإجراء. أعيدوا تحميل الصفحة.',
    'El centro no conoce esta acción. Recargue la página.',
    'Le serveur ne connaît pas cette action. Rechargez la page.',
  ],
  'error.conflict': [
    'Somebody was faster or it is decided already. Look at the present state and decide again.',
    'سبقكم أحدهم أو تم البت فيه. راجعوا الوضع الحالي وقرروا مجددًا.',
    'Alguien se adelantó o ya está decidido. Vea el estado actual y decida de nuevo.',
    'Quelqu’un a été plus rapide ou c’est déjà décidé. Voyez l’état actuel et décidez à nouveau.',
  ],
  'error.idempotency-conflict': [
    'This was sent before with another content. Send it as new.',
    'أُرسل هذا من قبل بمحتوى آخر. أرسلوه كجديد.',
    'Esto se envió antes con otro contenido. Envíelo como nuevo.',
    'Ceci a déjà été envoyé avec un autre contenu. Envoyez-le comme nouveau.',
  ],
  'error.already-exists': [
    'It exists already. Use the one that is there, or another name.',
    'موجود مسبقًا. استخدموا الموجود أو اسمًا آخر.',
    'Ya existe. Use el que hay, u otro nombre.',
    'Cela existe déjà. Utilisez l’existant ou un autre nom.',
  ],
  'error.body-too-large': [
    'This is larger than the hub takes. Send less.',
    'هذا أكبر مما يقبله المركز. أرسلوا أقل.',
    'Es mayor de lo que admite el centro. Envíe menos.',
    'C’est plus gros que ce que le serveur accepte. Envoyez moins.',
  ],
  'error.request-too-slow': [
    'The connection is too slow: the hub stopped waiting. Try again.',
    'الاتصال بطيء جدًا: توقف المركز عن الانتظار. حاولوا مجددًا.',
    'La conexión es demasiado lenta: el centro dejó de esperar. Inténtelo de nuevo.',
    'La connexion est trop lente : le serveur a cessé d’attendre. Réessayez.',
  ],
  'error.headers-too-large': [
    'The address or the reason is too long. Shorten it and try again.',
    'العنوان أو السبب طويل جدًا. اختصروه وحاولوا مجددًا.',
    'La dirección o el motivo es demasiado largo. Acórtelo e inténtelo de nuevo.',
    'L’adresse ou le motif est trop long. Raccourcissez et réessayez.',
  ],
  'error.media-type-unsupported': [
    'The hub does not take this kind of file.',
    'لا يقبل المركز هذا النوع من الملفات.',
    'El centro no admite este tipo de archivo.',
    'Le serveur n’accepte pas ce type de fichier.',
  ],
  'error.quality-insufficient': [
    'The prints are not good enough. Capture them again; the reasons are below.',
    'جودة البصمات غير كافية. أعيدوا التقاطها؛ الأسباب أدناه.',
    'Las impresiones no tienen calidad suficiente. Captúrelas de nuevo; vea los motivos.',
    'Les empreintes ne sont pas assez bonnes. Reprenez-les ; les raisons sont ci-dessous.',
  ],
  'error.rate-exceeded': [
    'Too many requests at once. Wait a moment.',
    'طلبات كثيرة دفعة واحدة. انتظروا لحظة.',
    'Demasiadas peticiones a la vez. Espere un momento.',
    'Trop de requêtes à la fois. Patientez un instant.',
  ],
  'error.daily-capacity-reached': [
    'Your bureau has used its searches for today. They begin anew at midnight UTC.',
    'استنفد مكتبكم عمليات بحث اليوم. تبدأ من جديد عند منتصف الليل بالتوقيت العالمي.',
    'Su oficina ha agotado las búsquedas de hoy. Empiezan de nuevo a medianoche UTC.',
    'Votre bureau a épuisé ses recherches du jour. Elles reprennent à minuit UTC.',
  ],
  'error.overloaded': [
    'The hub has more to do than it can carry. It is tried again by itself.',
    'لدى المركز أكثر مما يحتمل. ستُعاد المحاولة تلقائيًا.',
    'El centro tiene más trabajo del que puede. Se reintenta solo.',
    'Le serveur est surchargé. Un nouvel essai se fera tout seul.',
  ],
  'error.database-unreachable': [
    'The hub cannot reach its database. Look in a minute whether this was done before you do it again.',
    'لا يستطيع المركز الوصول إلى قاعدة بياناته. تحقق بعد دقيقة مما إذا تم الإجراء قبل إعادته.',
    'El centro no puede acceder a su base de datos. Compruebe en un minuto si se hizo antes de repetirlo.',
    'Le serveur ne peut pas joindre sa base de données. Vérifiez dans une minute si l’opération a été faite avant de la répéter.',
  ],
  'error.shutting-down': [
    'The hub is restarting. It is tried again by itself.',
    'المركز قيد إعادة التشغيل. ستُعاد المحاولة تلقائيًا.',
    'El centro se está reiniciando. Se reintenta solo.',
    'Le serveur redémarre. Un nouvel essai se fera tout seul.',
  ],
  'error.internal': [
    'The hub met an error of its own. Tell the operator the request number below.',
    'واجه المركز خطأً داخليًا. أبلغوا المشغّل برقم الطلب أدناه.',
    'El centro tuvo un error interno. Dé al operador el número de petición de abajo.',
    'Le serveur a rencontré une erreur interne. Donnez à l’exploitant le numéro ci-dessous.',
  ],
  'error.unreachable': [
    'The hub cannot be reached. Check the network; what you typed stays here.',
    'يتعذر الوصول إلى المركز. تحققوا من الشبكة؛ ما كتبتموه باقٍ هنا.',
    'No se puede llegar al centro. Revise la red; lo escrito se queda aquí.',
    'Le serveur est injoignable. Vérifiez le réseau ; votre saisie reste ici.',
  ],
  'error.file-unreadable': [
    'This file cannot be read here.',
    'لا يمكن قراءة هذا الملف هنا.',
    'Este archivo no se puede leer aquí.',
    'Ce fichier ne peut pas être lu ici.',
  ],
  'request-number': ['Request', 'الطلب', 'Petición', 'Requête'],
  again: ['Try again', 'إعادة المحاولة', 'Reintentar', 'Réessayer'],
} as const satisfies Messages;
