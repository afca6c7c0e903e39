/** What passwords are made of when somebody takes no trouble: names of the thing itself, runs of the keyboard, first names of affection. */
export const COMMON_WORDS = [
  'password', 'passwort', 'passphrase', 'contrasena', 'contrasenia', 'clave', 'secreto', 'secreta', 'secret', 'acceso', 'entrar', 'entrada', 'login', 'ingreso',
  'welcome', 'bienvenido', 'bienvenida', 'hola', 'hello', 'admin', 'administrador', 'administrator', 'usuario', 'user', 'default', 'changeme', 'cambiame',
  'temporal', 'temporary', 'letmein', 'dejameentrar', 'iloveyou', 'teamo', 'tequiero', 'miamor', 'amor', 'princesa', 'princess', 'estrella', 'sunshine', 'dragon',
  'monkey', 'football', 'futbol', 'barcelona', 'realmadrid', 'superman', 'batman', 'pokemon', 'jesus', 'dios', 'angel', 'familia', 'mariposa', 'master', 'shadow',
  'qwertyuiop', 'qwerty', 'asdfghjkl', 'asdfgh', 'asdf', 'zxcvbnm', 'zxcvbn', 'qazwsxedc', 'qazwsx', 'qaz', 'wsx', 'abcdefghijklmnopqrstuvwxyz', 'abcdefgh', 'abcdef',
  'abcd', 'abc', 'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre', 'january', 'february',
  'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado',
  'domingo', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'verano', 'invierno', 'summer', 'winter', 'spring', 'autumn',
] as const // prettier-ignore

/** Words that everybody here has on the tip of the tongue. */
export const FIELD_WORDS = [
  'istmo', 'isthmus', 'programa', 'programme', 'program', 'proyecto', 'project', 'trata', 'tratadepersonas', 'trafico', 'trafficking', 'trafficked', 'smuggling',
  'migrantes', 'migrants', 'personas', 'persons', 'victimas', 'victima', 'victims', 'victim', 'fiscalia', 'fiscal', 'prosecutor', 'policia', 'police', 'juzgado',
  'juez', 'justicia', 'justice', 'ministeriopublico', 'ministerio', 'publico', 'poderjudicial', 'oficial', 'officer', 'taller', 'workshop', 'brecha', 'hallazgo',
  'recomendacion', 'centroamerica', 'centralamerica', 'america', 'belice', 'belize', 'belmopan', 'costarica', 'sanjose', 'elsalvador', 'sansalvador', 'guatemala',
  'honduras', 'tegucigalpa', 'nicaragua', 'managua', 'panama', 'naciones', 'unidas', 'nacionesunidas', 'unitednations', 'unodc', 'onu', 'contra', 'against',
] as const // prettier-ignore
