import type { Messages } from './messages.ts';

/** What keeps somebody out, or an account from doing more. */
export const signInErrorMessages = {
  'error.sign-in-needed': [
    'The session has ended. Sign in again.',
    'انتهت الجلسة. سجّلوا الدخول مجددًا.',
    'La sesión ha terminado. Inicie sesión de nuevo.',
    'La session est terminée. Reconnectez-vous.',
  ],
  'error.own-password-needed': [
    'Somebody else set your password: change it first.',
    'كلمة مروركم وضعها شخص آخر: غيّروها أولًا.',
    'Otra persona puso su contraseña: cámbiela primero.',
    'Votre mot de passe a été défini par quelqu’un d’autre : changez-le d’abord.',
  ],
  'error.own-factor-needed': [
    'Set up your second factor first, under My account.',
    'أعدّوا العامل الثاني أولًا في «حسابي».',
    'Configure primero su segundo factor, en Mi cuenta.',
    'Configurez d’abord votre second facteur, dans Mon compte.',
  ],
  'error.sign-in-refused': [
    'Name, password or one-time code is not right. Check them and try again.',
    'الاسم أو كلمة المرور أو الرمز غير صحيح. تحققوا منها وحاولوا مجددًا.',
    'El nombre, la contraseña o el código no es correcto. Compruébelos e inténtelo de nuevo.',
    'L’identifiant, le mot de passe ou le code est inexact. Vérifiez et réessayez.',
  ],
  'error.second-factor-needed': [
    'Use a passkey or enter the one-time code too.',
    'استخدموا مفتاح مرور أو أدخلوا الرمز المؤقت أيضًا.',
    'Use una llave de acceso o introduzca también el código de un solo uso.',
    'Utilisez une clé d’accès ou saisissez aussi le code à usage unique.',
  ],
  'error.sign-in-expired': [
    'That took too long, or was used already. Begin again.',
    'استغرق ذلك وقتًا طويلًا أو استُخدم من قبل. ابدؤوا من جديد.',
    'Ha tardado demasiado o ya se usó. Empiece de nuevo.',
    'Cela a pris trop de temps, ou a déjà servi. Recommencez.',
  ],
  'error.passkey-refused': [
    'This passkey does not belong to this account at this hub. Use one that you set up here, or the one-time code.',
    'مفتاح المرور هذا لا يخص هذا الحساب في هذا المركز. استخدموا مفتاحًا أعددتموه هنا أو الرمز المؤقت.',
    'Esta llave de acceso no es de esta cuenta en este centro. Use una que haya configurado aquí, o el código de un solo uso.',
    'Cette clé d’accès n’est pas celle de ce compte sur ce serveur. Utilisez-en une configurée ici, ou le code à usage unique.',
  ],
  'error.directory-refused': [
    'The directory of your bureau gave no valid answer. Begin again; if it stays so, tell your administrator.',
    'لم يعطِ دليل مكتبكم جوابًا صالحًا. ابدؤوا من جديد، وإن تكرر ذلك فأبلغوا المسؤول.',
    'El directorio de su oficina no dio una respuesta válida. Empiece de nuevo; si persiste, avise a su administrador.',
    'L’annuaire de votre bureau n’a pas donné de réponse valable. Recommencez ; si cela persiste, prévenez votre administrateur.',
  ],
  'error.directory-stranger': [
    'Your directory knows you, this hub does not. Give your administrator one of these to invite you by:',
    'دليلكم يعرفكم، أما هذا المركز فلا. أعطوا المسؤول واحدًا مما يلي ليدعوكم به:',
    'Su directorio le conoce, este centro no. Dé a su administrador uno de estos datos para que le invite:',
    'Votre annuaire vous connaît, ce serveur non. Donnez à votre administrateur l’un de ces éléments pour qu’il vous invite :',
  ],
  'error.directory-factor-missing': [
    'Your directory told of no second factor, which your bureau demands. Sign in there with one and begin again.',
    'لم يذكر دليلكم عاملًا ثانيًا، ومكتبكم يشترطه. سجّلوا الدخول هناك به وابدؤوا من جديد.',
    'Su directorio no indicó ningún segundo factor, que su oficina exige. Úselo allí y empiece de nuevo.',
    'Votre annuaire n’a signalé aucun second facteur, que votre bureau exige. Connectez-vous-y avec un second facteur et recommencez.',
  ],
  'error.directory-unreachable': [
    'The directory of your bureau does not answer. Try again in a minute; if it stays so, tell your administrator.',
    'دليل مكتبكم لا يجيب. حاولوا بعد دقيقة، وإن تكرر ذلك فأبلغوا المسؤول.',
    'El directorio de su oficina no responde. Inténtelo en un minuto; si persiste, avise a su administrador.',
    'L’annuaire de votre bureau ne répond pas. Réessayez dans une minute ; si cela persiste, prévenez votre administrateur.',
  ],
  'error.directory-missing': [
    'This bureau has no directory yet. Set it first, or give a password.',
    'ليس لهذا المكتب دليل بعد. حدّدوه أولًا أو أعطوا كلمة مرور.',
    'Esta oficina aún no tiene directorio. Indíquelo primero, o dé una contraseña.',
    'Ce bureau n’a pas encore d’annuaire. Indiquez-le d’abord, ou donnez un mot de passe.',
  ],
  'error.account-locked': [
    'Too many attempts: the account is locked for a while. Wait, or call your administrator.',
    'محاولات كثيرة: الحساب مقفل لفترة. انتظروا أو اتصلوا بالمسؤول.',
    'Demasiados intentos: la cuenta está bloqueada un tiempo. Espere o llame a su administrador.',
    'Trop d’essais : le compte est bloqué un moment. Attendez, ou appelez votre administrateur.',
  ],
  'error.last-factor': [
    'This is the only second factor of the account. Set up another one first; an administrator can reset them.',
    'هذا هو العامل الثاني الوحيد للحساب. أعدّوا عاملًا آخر أولًا؛ ويستطيع المسؤول إعادة تعيينها.',
    'Es el único segundo factor de la cuenta. Configure antes otro; un administrador puede restablecerlos.',
    'C’est le seul second facteur du compte. Configurez-en d’abord un autre ; un administrateur peut les réinitialiser.',
  ],
  'error.last-administrator': [
    'This is the last administrator of the hub. Make somebody else one first.',
    'هذا آخر مسؤول للمركز. عيّنوا مسؤولًا آخر أولًا.',
    'Es el último administrador del centro. Nombre antes a otro.',
    'C’est le dernier administrateur du serveur. Nommez-en d’abord un autre.',
  ],
} as const satisfies Messages;
