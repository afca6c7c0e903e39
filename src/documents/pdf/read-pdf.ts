import { inflateSync } from 'node:zlib'

/** What a finished PDF says of itself: its objects as text, and the words of each page in reading order. */
export type ReadPdf = { objects: string; pages: readonly string[] }

type Item = { head: string; stream?: Buffer }

const itemsOf = (file: string): Map<string, Item> => {
  const items = new Map<string, Item>()
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)) {
    const at = body.search(/stream\r?\n/)
    if (at < 0) items.set(id, { head: body })
    else {
      const head = body.slice(0, at)
      const raw = Buffer.from(body.slice(body.indexOf('\n', at) + 1, body.lastIndexOf('endstream')), 'latin1')
      items.set(id, { head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw })
    }
  }
  return items
}

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Glyph number → text, from a font's ToUnicode map (ISO 32000-1, 9.10.3). */
const glyphTexts = (map: string): Map<string, string> => {
  const texts = new Map<string, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>/gi))
      texts.set(glyph.toLowerCase(), fromUtf16(text))
  return texts
}

const fontsOf = (resources: string, items: ReadonlyMap<string, Item>): Map<string, Map<string, string>> => {
  const named = /\/Font\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? ''
  return new Map(
    [...named.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(items.get(id)?.head ?? '')?.[1]
      return [name, glyphTexts(items.get(map ?? '')?.stream?.toString('latin1') ?? '')] as const
    }),
  )
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Bytes of a literal or hexadecimal string (ISO 32000-1, 7.3.4), two for each glyph. */
const bytesOf = (string: string): Buffer => {
  if (string.startsWith('<')) return Buffer.from(string.slice(1, -1), 'hex')
  const unescape = (_: string, code: string) => (/^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (ESCAPED[code] ?? code))
  return Buffer.from(string.slice(1, -1).replace(/\\([0-7]{1,3}|[\s\S])/g, unescape), 'latin1')
}

/** Where the literal that opens at `start` has closed; parentheses in balance stand in it unescaped. */
const literalEnd = (content: string, start: number): number => {
  let depth = 0
  for (let at = start; at < content.length; at += 1) {
    const char = content[at]
    if (char === '\\') at += 1
    else if (char === '(') depth += 1
    else if (char === ')' && --depth === 0) return at + 1
  }
  return content.length
}

/** Strings, names and operators of a content stream, one after the other. */
function* tokensOf(content: string): Generator<string> {
  const token = /\(|<[0-9a-fA-F]*>|\/[^\s/<>[\]()]+|[A-Za-z'"*]+/g
  for (let found = token.exec(content); found; found = token.exec(content)) {
    if (found[0] === '(') token.lastIndex = literalEnd(content, found.index)
    yield found[0] === '(' ? content.slice(found.index, token.lastIndex) : found[0]
  }
}

const wordsOf = (content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string => {
  let font: ReadonlyMap<string, string> | undefined
  let words = ''
  let strings: string[] = []
  let name = ''
  for (const token of tokensOf(content)) {
    if (token.startsWith('(') || token.startsWith('<')) strings.push(token)
    else if (token.startsWith('/')) name = token.slice(1)
    else {
      if (token === 'Tf') font = fonts.get(name)
      if (token === 'Tj' || token === 'TJ')
        for (const string of strings)
          for (const glyph of bytesOf(string).toString('hex').match(/.{4}/g) ?? []) words += font?.get(glyph) ?? ''
      strings = []
    }
  }
  return words
}

const resourcesOf = (head: string, items: ReadonlyMap<string, Item>): string => {
  const id = /\/Resources (\d+) 0 R/.exec(head)?.[1]
  return id === undefined ? head : (items.get(id)?.head ?? '')
}

/** Text strings in UTF-16 as the words they stand for. */
const readable = (head: string): string => head.replace(/<feff([0-9a-f]*)>/gi, (_, hex: string) => `(${fromUtf16(hex)})`)

/** Reads a PDF as our own compiler writes it (objects in the open, compressed streams); not a reader of any PDF. */
export const readPdf = (pdf: Uint8Array): ReadPdf => {
  const items = itemsOf(Buffer.from(pdf).toString('latin1'))
  const heads = [...items.values()].map((item) => item.head)
  const pages = [...items.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) => {
      const content = items.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream?.toString('latin1') ?? ''
      return wordsOf(content, fontsOf(resourcesOf(head, items), items))
    })
  return { objects: heads.map(readable).join('\n'), pages }
}
