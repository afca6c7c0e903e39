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

/** Reads JSON (RFC 8259) that a person may have written: a fault is told by its place. */
export const readJsonText = (text: string): JsonText => {
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
