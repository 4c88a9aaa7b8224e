import type { Messages } from '../i18n/messages.ts';

export const signInMessages = {
  title: ['Sign in', 'تسجيل الدخول', 'Iniciar sesión', 'Se connecter'],
  again: ['Sign in again', 'تسجيل الدخول مجددًا', 'Iniciar sesión de nuevo', 'Se reconnecter'],
  'again.reason': [
    'The session has ended. Sign in and go on where you were: nothing you typed is lost.',
    'انتهت الجلسة. سجّلوا الدخول وواصلوا من حيث توقفتم: لم يُفقد شيء مما كتبتموه.',
    'La sesión ha terminado. Inicie sesión y siga donde estaba: no se pierde nada de lo escrito.',
    'La session est terminée. Reconnectez-vous et reprenez où vous étiez : rien de ce que vous avez saisi n’est perdu.',
  ],
  name: ['Sign-in name', 'اسم الدخول', 'Nombre de usuario', 'Identifiant'],
  password: ['Password', 'كلمة المرور', 'Contraseña', 'Mot de passe'],
  code: ['One-time code', 'الرمز المؤقت', 'Código de un solo uso', 'Code à usage unique'],
  'code.hint': [
    'Six digits from your authenticator application',
    'ستة أرقام من تطبيق المصادقة',
    'Seis cifras de su aplicación de autenticación',
    'Six chiffres de votre application d’authentification',
  ],
  'factor.who': ['Second factor for', 'العامل الثاني لـ', 'Segundo factor de', 'Second facteur de'],
  passkey: [
    'Use a passkey',
    'استخدام مفتاح المرور',
    'Usar una llave de acceso',
    'Utiliser une clé d’accès',
  ],
  'passkey.waiting': [
    'Waiting for your passkey …',
    'بانتظار مفتاح المرور…',
    'Esperando su llave de acceso…',
    'En attente de votre clé d’accès…',
  ],
  'passkey.absent': [
    'This account needs a passkey, and this browser has none to offer here. Open the hub at its own https address in a current browser.',
    'يلزم هذا الحساب مفتاح مرور، وهذا المتصفح لا يوفره هنا. افتحوا المركز بعنوانه الآمن في متصفح حديث.',
    'Esta cuenta exige una llave de acceso, y este navegador no puede ofrecerla aquí. Abra el centro en su dirección https con un navegador actual.',
    'Ce compte exige une clé d’accès, que ce navigateur ne peut fournir ici. Ouvrez le serveur à son adresse https dans un navigateur récent.',
  ],
  directory: [
    'Sign in with your bureau’s directory',
    'الدخول عبر دليل مكتبكم',
    'Entrar con el directorio de su oficina',
    'Se connecter par l’annuaire de votre bureau',
  ],
  'directory.of': [
    'Sign in with the directory of {bureau}',
    'الدخول عبر دليل {bureau}',
    'Entrar con el directorio de {bureau}',
    'Se connecter par l’annuaire : {bureau}',
  ],
  bureau: ['Bureau', 'المكتب', 'Oficina', 'Bureau'],
  or: ['or', 'أو', 'o', 'ou'],
  back: ['Back', 'رجوع', 'Volver', 'Retour'],
  submit: ['Sign in', 'دخول', 'Entrar', 'Entrer'],
  notice: [
    'Everything done here is recorded in a log that nobody can change.',
    'كل ما يُجرى هنا يُسجَّل في سجل لا يستطيع أحد تغييره.',
    'Todo lo que se hace aquí queda en un registro que nadie puede cambiar.',
    'Tout ce qui se fait ici est consigné dans un journal que nul ne peut modifier.',
  ],
  synopsis: [
    'Identification across borders: the machine proposes, people decide.',
    'تحديد الهوية عبر الحدود: الآلة تقترح والإنسان يقرر.',
    'Identificación más allá de las fronteras: la máquina propone, las personas deciden.',
    'Identifier par-delà les frontières : la machine propose, l’humain décide.',
  ],
} as const satisfies Messages;
