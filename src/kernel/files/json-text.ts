import type { Translate } from '../i18n/translate.ts'
import { type AnyNode, iterator, type ObjectNode, parse } from '@humanwhocodes/momoa'

/** Why a text is not taken: the place (both from 1) at which it is no JSON, or at which an object has one name twice; none where it is nested too deeply. */
export type JsonFault =
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'twice'; readonly line: number; readonly column: number; readonly name: string }
  | { readonly kind: 'deep' }
export type JsonText = { readonly kind: 'read'; readonly value: unknown } | JsonFault

type Place = { readonly line: number; readonly column: number }

/** The first name that an object of the text has twice. Readers keep the last of them and drop the other without a word. */
const repeatedIn = (root: AnyNode): (Place & { readonly name: string }) | undefined => {
  for (const { node, phase } of iterator(root)) {
    if (phase !== 'enter' || node.type !== 'Object') continue
    const seen = new Set<string>()
    for (const { name } of (node as ObjectNode).members) {
      const said = name.type === 'String' ? name.value : name.name
      if (seen.has(said)) return { name: said, line: name.loc.start.line, column: name.loc.start.column }
      seen.add(said)
    }
  }
  return undefined
}

/** Behind the last sign that is no space. */
const endOf = (text: string): Place => {
  const lines = text.trimEnd().split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

const [QUOTE, COLON, BACKSLASH] = [0x22, 0x3a, 0x5c]
const [OPENS, CLOSES] = [new Set([0x5b, 0x7b]), new Set([0x5d, 0x7d])]
/** Far more than anybody writes: what is nested more deeply is not counted but looked at with care. */
const DEEP = 200

/** Behind the quotation mark that ends the string which begins at a place. */
const behindString = (text: string, start: number): number => {
  let at = start + 1
  for (let sign = text.charCodeAt(at); sign !== QUOTE; sign = text.charCodeAt(at)) at += sign === BACKSLASH ? 2 : 1
  return at
}

/** How many names the objects of a sound text are written with, counting twice what stands twice: a colon outside of a string follows each. */
const namesWritten = (text: string): number => {
  let [names, depth] = [0, 0]
  for (let at = 0; at < text.length && depth <= DEEP; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) at = behindString(text, at)
    else if (sign === COLON) names += 1
    else if (OPENS.has(sign)) depth += 1
    else if (CLOSES.has(sign)) depth -= 1
  }
  return depth === 0 ? names : Infinity
}

const namesRead = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const own = Object.values(value)
  return own.reduce<number>((sum, one) => sum + namesRead(one), Array.isArray(value) ? 0 : own.length)
}

/** A text that is sound is read at once; only where it is not is it taken apart to find the place. */
const soundValue = (text: string): { readonly value: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return namesWritten(text) === namesRead(value) ? { value } : undefined
  } catch {
    return undefined
  }
}

/** Reads JSON (RFC 8259) that a person may have written: a fault is told by its place. */
export const readJsonText = (text: string): JsonText => {
  const sound = soundValue(text)
  if (sound) return { kind: 'read', value: sound.value }
  try {
    const repeated = repeatedIn(parse(text, { mode: 'json' }))
    return repeated ? { kind: 'twice', ...repeated } : { kind: 'read', value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'deep' }
    const { line, column, message } = error as Place & Error
    return { kind: 'not-json', ...(message.startsWith('Unexpected end') ? endOf(text) : { line, column }) }
  }
}

/** The fault as part of a sentence, without its full stop. */
export const sayJsonFault = (t: Translate, fault: JsonFault): string => t('kernel.json.fault', { line: 0, column: 0, name: '', ...fault })
