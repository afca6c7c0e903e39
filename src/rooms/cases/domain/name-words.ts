/** A text as it is compared: without accents and capitals. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('es')
export const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words of every sentence, and codes that the record itself is made of: by themselves they give nobody away, whoever bears them. */
const OF_EVERY_SENTENCE = listed(`
  a al an at con da das de del di do dos e el en es fue ha hay he in is it la las le les lo los me mi muy no nos o of on para pero por que se ser si sin
  sobre su sus te the tu u un una van von was we with y ya yo and are as be but by can for from had has her his if not or she so to us use act yes
`)

/** Names of the region that are ordinary words too: of one of them alone nobody knows which it is. */
const ORDINARY_TOO = listed(`
  abril agosto alba alma alta alto amparo angel angeles april arroyo aurora bella bello blanca blanco bravo bueno cabello cabeza calle campo campos caridad
  casa casas castillo cielo clara claro concepcion consuelo cortes costa crespo cruz cuesta delgado dia dolores domingo dulce encarnacion esperanza estrella
  faith fe feliz fiel flor flores franco fuente fuentes fuerte gallo gloria gracia gracias grande guerra guerrero hermosa hope iglesia iglesias jazmin joy
  julio junio justo leal leon ley libertad linda lindo llano luna luz maestre mar maravilla marina marino mark martes marzo mata mayo may mayor mercado
  mercedes milagro milagros molina molino monte montes moreno morena nieve nieves noel norte novia olivo oro pan pardo pastor paz pena perla pico piedad
  pilar pino plata prado primo primera primero puente puerta puerto ramos real rey reyes ribera rica rico rio rios roble rocio rojas rojo rosa rosario rose
  rubia rubio salas salinas salvador santa santo santos segura seguro serena serrano sierra silva socorro sol soledad soto sur tierra toro torre torres
  trinidad valle valles vega vela vera verdad verde victoria vida viernes villa viola violeta virgen vista will
`)

/** How much one word of a name says, where it stands alone in a text. */
export type WordWeight = 'nothing' | 'common' | 'name'
const SHORTEST = 2
export const weightOf = (word: string): WordWeight => {
  if (word.length < SHORTEST || OF_EVERY_SENTENCE.has(word)) return 'nothing'
  return ORDINARY_TOO.has(word) ? 'common' : 'name'
}
