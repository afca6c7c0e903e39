import { SaxesParser } from 'saxes'
import { brokenMarkup } from './broken-markup.ts'
import { FILE_LIMITS } from './file-limits.ts'
import { type FilePlace, StopReading } from './refused-file.ts'

/** An element of a file, with where its tag begins. Names stand without prefix. */
export type Markup = {
  readonly name: string
  readonly place: FilePlace
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Markup[]
  readonly text: string
}
type Growing = Markup & { readonly children: Growing[]; text: string }

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Elements as they open and close, under the caps. */
class Growth {
  readonly #place: () => FilePlace
  readonly #open: Growing[] = []
  #elements = 0
  root: Growing | undefined

  constructor(place: () => FilePlace) {
    this.#place = place
  }

  begins(place: FilePlace): void {
    this.#elements += 1
    if (this.#open.length >= FILE_LIMITS.depth) throw new StopReading('too-deep', place, String(FILE_LIMITS.depth))
    if (this.#elements > FILE_LIMITS.elements) throw new StopReading('too-many-elements', place, String(FILE_LIMITS.elements))
  }

  opens(name: string, place: FilePlace, given: Readonly<Record<string, string>>): void {
    const attributes = new Map(Object.entries(given).map(([own, value]) => [localName(own), value]))
    for (const value of attributes.values())
      if (value.length > FILE_LIMITS.chars) throw new StopReading('too-long', place, String(FILE_LIMITS.chars))
    const element: Growing = { name: localName(name), place, attributes, children: [], text: '' }
    this.#open.at(-1)?.children.push(element)
    this.root ??= element
    this.#open.push(element)
  }

  says(text: string): void {
    const own = this.#open.at(-1)
    if (!own) return
    own.text += text
    if (own.text.length > FILE_LIMITS.chars) throw new StopReading('too-long', this.#place(), String(FILE_LIMITS.chars))
  }

  closes(): void {
    this.#open.pop()
  }
}

const parserFor = (): { readonly parser: SaxesParser; readonly growth: Growth } => {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const here = (): FilePlace => ({ line: parser.line, column: Math.max(1, parser.column) })
  const growth = new Growth(here)
  let start = here()
  parser.on('xmldecl', ({ version, encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw new StopReading('other-encoding', here(), encoding.slice(0, 40))
    if (version !== undefined && version !== '1.0') throw new StopReading('xml-version', here(), version.slice(0, 10))
  })
  parser.on('doctype', () => {
    throw new StopReading('doctype', here())
  })
  parser.on('error', ({ message }) => {
    const { code, what } = brokenMarkup(message)
    throw new StopReading(code, here(), what)
  })
  parser.on('opentagstart', ({ name }) => {
    const { line, column } = here()
    start = { line, column: Math.max(1, column - [...name].length - 1) }
    growth.begins(start)
  })
  parser.on('opentag', ({ name, attributes }) => growth.opens(name, start, attributes as Readonly<Record<string, string>>))
  parser.on('text', (text) => growth.says(text))
  parser.on('cdata', (text) => growth.says(text))
  parser.on('closetag', () => growth.closes())
  return { parser, growth }
}

/** A run of text between tags grows inside the parser; in pieces the caps are asked meanwhile. */
const PIECE = 16_384

/** The elements of an XML file. @throws StopReading with line and column of what is not taken */
export const readMarkup = (text: string): Markup => {
  const { parser, growth } = parserFor()
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE))
  parser.close()
  // A file without any element is an error that the parser itself names.
  if (!growth.root) throw new StopReading('not-well-formed', { line: 1, column: 1 }, 'empty')
  return growth.root
}
