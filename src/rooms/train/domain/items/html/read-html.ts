import { withoutEntities } from './entities.ts'
import { type Piece, piecesOf } from './pieces.ts'

/**
 * A text whose language may not be said: `es` and `en` hold what stands inside spans of a language with all that stands in none of them,
 * `shared` what stands in none.
 */
export type RawSaid = { readonly es: string; readonly en: string; readonly shared: string; readonly isMultilang: boolean }

export type ReadHtml = RawSaid & {
  /** Tags whose meaning a plain text loses, files that it shows, other languages: each once. */
  readonly markup: readonly string[]
  readonly files: readonly string[]
  readonly languages: readonly string[]
}

/** Tags that end a line, and those that a plain text needs no word about. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const PLAIN = new Set(['br', 'p', 'div', 'span', 'lang'])
const FILES = new Set(['img', 'audio', 'video', 'source', 'object', 'embed', 'iframe'])
const UNSEEN = new Set(['script', 'style'])

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]{0,400})"|'([^']{0,400})'|([^\\s"'>]{1,400}))`, 'i')
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined) ?? ''

/** The language of a span of Moodle's filter for several languages, in its present and its old form; no word where it is none. */
const languageOf = ({ name, attributes }: Extract<Piece, { is: 'tag' }>): string => {
  const isSpan = name === 'lang' || (name === 'span' && /\bmultilang\b/i.test(attribute(attributes, 'class')))
  return isSpan ? attribute(attributes, 'lang').toLowerCase().slice(0, 20) : ''
}

const ours = (language: string): 'es' | 'en' | undefined =>
  /^es\b|^es_/.test(language) ? 'es' : /^en\b|^en_/.test(language) ? 'en' : undefined

class HtmlReading {
  readonly said = { es: '', en: '', shared: '' }
  readonly markup = new Set<string>()
  readonly files = new Set<string>()
  readonly languages = new Set<string>()
  isMultilang = false
  /** Languages of the spans that are open, innermost last; no word for a span of none. */
  readonly #open: string[] = []
  #unseen = ''

  add(text: string): void {
    const language = this.#open.findLast((one) => one !== '')
    if (language === undefined) {
      this.said.es += text
      this.said.en += text
      this.said.shared += text
      return
    }
    const known = ours(language)
    if (known) this.said[known] += text
    else if (text.trim() !== '') this.languages.add(language)
  }

  take(piece: Piece): void {
    if (piece.is === 'text') {
      if (this.#unseen === '') this.add(withoutEntities(piece.text.replace(/[ \t\r\n]+/g, ' ')))
      return
    }
    const { name, closes, attributes } = piece
    if (UNSEEN.has(name)) this.#unseen = closes ? '' : name
    if (BREAKS.has(name)) this.#endLine(closes, name)
    if (FILES.has(name) && !closes) this.files.add((attribute(attributes, 'src') || attribute(attributes, 'data') || name).slice(0, 80))
    else if (!PLAIN.has(name)) this.markup.add(name)
    if (name === 'span' || name === 'lang') this.#span(piece)
  }

  #endLine(closes: boolean, name: string): void {
    if (name === 'br' ? !closes : closes) this.add('\n')
  }

  #span(piece: Extract<Piece, { is: 'tag' }>): void {
    if (piece.closes) return void this.#open.pop()
    const language = languageOf(piece)
    if (language !== '') this.isMultilang = true
    this.#open.push(language)
  }
}

/** The text of HTML, its breaks as ends of lines, and what such a text cannot hold. */
export const readHtml = (html: string): ReadHtml => {
  const reading = new HtmlReading()
  for (const piece of piecesOf(html)) reading.take(piece)
  const { said, isMultilang, markup, files, languages } = reading
  return { ...said, isMultilang, markup: [...markup], files: [...files], languages: [...languages] }
}
