import type { Messages } from '../../i18n/messages.ts';

export const accountMessages = {
  title: ['My account', 'حسابي', 'Mi cuenta', 'Mon compte'],
  factor: ['Second factor', 'العامل الثاني', 'Segundo factor', 'Second facteur'],
  'factor.text': [
    'An authenticator application on your telephone shows six digits that change every half minute. From then on every sign-in needs them. A hub may demand this before anything else.',
    'يعرض تطبيق مصادقة على هاتفكم ستة أرقام تتغير كل نصف دقيقة، وتلزم عند كل دخول بعد ذلك. قد يشترط المركز هذا قبل أي شيء.',
    'Una aplicación de autenticación en su teléfono muestra seis cifras que cambian cada medio minuto. Desde entonces cada acceso las exige. Un centro puede pedirlo antes que nada.',
    'Une application d’authentification sur votre téléphone montre six chiffres qui changent chaque demi-minute. Dès lors, chaque connexion les exige. Un serveur peut l’imposer avant tout.',
  ],
  'factor.begin': ['Set it up', 'إعداده', 'Configurarlo', 'Le configurer'],
  'factor.secret': [
    'Type this secret into the application:',
    'اكتبوا هذا السر في التطبيق:',
    'Escriba este secreto en la aplicación:',
    'Saisissez ce secret dans l’application :',
  ],
  'factor.link': ['or open it there', 'أو افتحوه فيه', 'o ábralo allí', 'ou ouvrez-le dedans'],
  'factor.code': [
    'Six digits that it shows now',
    'الأرقام الستة التي يعرضها الآن',
    'Las seis cifras que muestra ahora',
    'Les six chiffres qu’elle montre',
  ],
  'factor.confirm': ['It works', 'إنه يعمل', 'Funciona', 'Cela marche'],
  'factor.done': [
    'The second factor is set up. Your next sign-in needs it; sign in again now if pages are missing.',
    'تم إعداد العامل الثاني. سيلزم عند الدخول التالي؛ سجّلوا الدخول مجددًا إن كانت صفحات ناقصة.',
    'El segundo factor está configurado. El próximo acceso lo exige; entre de nuevo si faltan páginas.',
    'Le second facteur est configuré. La prochaine connexion l’exige ; reconnectez-vous s’il manque des pages.',
  ],
  'factor.missing': [
    'Your account has no second factor yet.',
    'لا عامل ثانٍ لحسابكم بعد.',
    'Su cuenta aún no tiene segundo factor.',
    'Votre compte n’a pas encore de second facteur.',
  ],
  password: ['Password', 'كلمة المرور', 'Contraseña', 'Mot de passe'],
  'password.current': [
    'Present password',
    'كلمة المرور الحالية',
    'Contraseña actual',
    'Mot de passe actuel',
  ],
  'password.new': [
    'New password',
    'كلمة المرور الجديدة',
    'Contraseña nueva',
    'Nouveau mot de passe',
  ],
  'password.hint': [
    'At least 12 characters; length is what counts.',
    '12 حرفًا على الأقل؛ الطول هو المهم.',
    'Al menos 12 caracteres; cuenta la longitud.',
    'Au moins 12 caractères ; c’est la longueur qui compte.',
  ],
  'password.change': ['Change it', 'تغييرها', 'Cambiarla', 'Le changer'],
  'password.done': [
    'Changed. All other sessions of yours have ended.',
    'تم التغيير. انتهت كل جلساتكم الأخرى.',
    'Cambiada. Sus demás sesiones han terminado.',
    'Changé. Vos autres sessions sont terminées.',
  ],
  scale: [
    'Size of this screen',
    'حجم هذه الشاشة',
    'Tamaño de esta pantalla',
    'Taille de cet écran',
  ],
  'scale.text': [
    'Move the slider until the bar is as long as a bank card is wide (85.6 mm). Prints at “true size” are then as large as the finger was.',
    'حرّكوا المنزلق حتى يساوي الشريط عرض بطاقة مصرفية (85.6 مم). عندها تظهر البصمات بحجمها الحقيقي.',
    'Mueva el control hasta que la barra mida lo que una tarjeta bancaria (85,6 mm). Las impresiones a «tamaño real» serán entonces como el dedo.',
    'Déplacez le curseur jusqu’à ce que la barre ait la largeur d’une carte bancaire (85,6 mm). Les empreintes en « taille réelle » seront alors comme le doigt.',
  ],
} as const satisfies Messages;
