import { inPicture, type Settable } from './signs.ts'

/**
 * Signs that our fonts lack, by one that reads the same. Most of these pairs are of Unicode's list of what looks alike; the small saltillo, which
 * Mayan languages are written with, and its capital stand for the same sound as the letter ʼ. Word writes the first bullet of a list as F0B7, from a
 * font of its own. An empty box stands for what no format can print.
 * @source Unicode Technical Standard 39, confusables.txt; Unicode, mappings of vendors, Adobe's symbol.txt
 */
const ALIKE: Readonly<Record<string, string>> = {
  '\ua78b': 'ʼ',
  '\ua78c': 'ʼ',
  '\u2027': '·',
  '\u2043': '‐',
  '\u2217': '*',
  '\u223c': '~',
  '\u22c5': '·',
  '\u2715': '×',
  '\u2716': '×',
  '\u2794': '→',
  '\u27a1': '→',
  '\uf0b7': '•',
  '\ufffd': '☐',
}

/** A number in a circle, raised or under a line would join the digits beside it: it has no other form. */
const changesNumber = (sign: string, form: string): boolean => /\p{No}/u.test(sign) || (/\d/.test(form) && !/\p{Nd}/u.test(sign))

const closeTo = (sign: string, { lacking, unseen }: Settable): string | undefined => {
  const isSettable = (form: string) => !lacking.test(form)
  if (isSettable(sign)) return sign
  if (unseen.test(sign)) return ''
  if (/[\r\u2028\u2029]/.test(sign)) return '\n'
  if (/\p{Zs}/u.test(sign) && sign !== '\u1680') return ' '
  const forms = [ALIKE[sign] ?? sign, sign.normalize('NFD'), sign.normalize('NFKD').normalize('NFC')]
  return forms.find((form) => isSettable(form) && !changesNumber(sign, form))
}

const pointOf = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** What one reader's sign is made of: a flag has two, a family of figures seven. Those in a row that have no form have one mark. */
const spelledSign = (whole: string, settable: Settable): string => {
  const spelt: string[] = []
  let lost: string[] = []
  const tell = () => {
    if (lost.length > 0) spelt.push(`[${lost.map(pointOf).join(' ')}]`)
    lost = []
  }
  for (const sign of whole) {
    const form = closeTo(sign, settable)
    if (form === undefined || (lost.length > 0 && /\p{Default_Ignorable_Code_Point}/u.test(sign))) lost.push(sign)
    else {
      tell()
      spelt.push(form === sign ? form : settable.written(form))
    }
  }
  tell()
  return spelt.join('')
}

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A text with each sign that cannot be set in another form: one that reads the same, else the number that Unicode gives it, `[U+1F600]`. Nothing that
 * can be seen is dropped, and what can be set is as it was.
 */
export const spelled = (text: string, settable: Settable): string => {
  const { lacking } = settable
  if (!lacking.test(text)) return text
  const pieces = Array.from(signs.segment(text.replaceAll('\r\n', '\n')), ({ segment }) =>
    lacking.test(segment) ? spelledSign(segment.normalize('NFC'), settable) : segment,
  )
  return pieces.join('')
}

/** A picture with its words spelled: they stand between tags, and what stands in a tag or a comment is not drawn. */
export const spelledPicture = (svg: string): string => svg.replace(/(?<=>)[^<]+/g, (words) => spelled(words, inPicture))
