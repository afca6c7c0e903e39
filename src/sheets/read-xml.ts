import { type SaxesAttributePlain, SaxesParser } from 'saxes'
import { LIMITS } from './limits.ts'
import { refusal, type Refusal, Stop } from './refusal.ts'
import type { ZipEntry } from './zip-directory.ts'
import { type Inflated, inflateEntry } from './zip-inflate.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a reader of one part wants to hear. Names come without prefix. A refusal that is returned stops the reading. */
export type XmlReader = {
  readonly open: (name: string, attributes: Attributes, line: number) => Refusal | undefined | void
  readonly close: (name: string) => Refusal | undefined | void
  readonly text: (text: string) => Refusal | undefined | void
}

export type Archive = { readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, ZipEntry>; readonly budget: Inflated }

/** A run without any tag that is longer than a cell may be, six characters being the longest way to write one. */
const LONGEST_RUN = LIMITS.cellChars * 8

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const decoderFor = (bytes: Uint8Array): TextDecoder => {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  return new TextDecoder(utf16 ?? 'utf-8', { fatal: true })
}

const parserFor = (part: string, reader: XmlReader, mostNodes: number): SaxesParser => {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const stopOn = (refused: Refusal | undefined | void) => {
    if (refused) throw new Stop(refused)
  }
  let depth = 0
  let nodes = 0
  parser.on('doctype', () => stopOn(refusal('has_doctype', part)))
  parser.on('error', (error) => stopOn(refusal('bad_xml', part, { reason: error.message.slice(0, 120) })))
  parser.on('opentag', ({ name, attributes }: { name: string; attributes: Record<string, SaxesAttributePlain | string> }) => {
    if (++depth > LIMITS.xmlDepth) stopOn(refusal('too_deep', part, { limit: LIMITS.xmlDepth }))
    if (++nodes > mostNodes) stopOn(refusal('too_many_nodes', part, { limit: mostNodes }))
    stopOn(reader.open(localName(name), attributes as Attributes, parser.line))
  })
  parser.on('closetag', ({ name }) => {
    depth--
    stopOn(reader.close(localName(name)))
  })
  parser.on('text', (text) => stopOn(reader.text(text)))
  parser.on('cdata', (text) => stopOn(reader.text(text)))
  return parser
}

/** Refuses what the parser would otherwise gather in memory before it says a word. */
const runGuard = (part: string) => {
  let run = 0
  return (text: string): Refusal | undefined => {
    if (text.includes('<!DOCTYPE')) return refusal('has_doctype', part)
    const tag = text.lastIndexOf('<')
    run = tag < 0 ? run + text.length : text.length - tag
    return run > LONGEST_RUN ? refusal('cell_too_long', part, { limit: LIMITS.cellChars }) : undefined
  }
}

/** Runs the parser over one piece; what it throws besides a stop means broken XML. */
const attempt = (part: string, work: () => void): Refusal | undefined => {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Stop) return error.refusal
    return refusal('bad_xml', part, { reason: error instanceof Error ? error.message.slice(0, 120) : 'XML' })
  }
}

/**
 * Reads one XML part of an archive while it is inflated, so that neither the part nor its tree is ever whole in memory.
 * @param mostNodes cap on elements
 * @returns the reason for stopping, if any
 */
export const readXml = (archive: Archive, entry: ZipEntry, reader: XmlReader, mostNodes: number = LIMITS.xmlNodes): Refusal | undefined => {
  const parser = parserFor(entry.name, reader, mostNodes)
  const guard = runGuard(entry.name)
  let decoder: TextDecoder | undefined
  let longRun: Refusal | undefined
  const refused = inflateEntry(archive.bytes, { entry, budget: archive.budget }, (bytes) =>
    attempt(entry.name, () => {
      decoder ??= decoderFor(bytes)
      const text = decoder.decode(bytes, { stream: true })
      longRun = guard(text)
      if (longRun) throw new Stop(longRun)
      parser.write(text)
    }),
  )
  return (
    refused ??
    attempt(entry.name, () => {
      if (decoder) parser.write(decoder.decode())
      parser.close()
    })
  )
}

/**
 * Reads an XML text that stands alone, with the same caps but that on a run without tags: such files carry pictures as text, and are capped whole.
 * @returns the reason for stopping, if any
 */
export const readXmlText = (name: string, text: string, reader: XmlReader): Refusal | undefined => {
  const parser = parserFor(name, reader, LIMITS.xmlNodes)
  return attempt(name, () => {
    parser.write(text)
    parser.close()
  })
}
