import { type JsonFault, readJsonText } from '#kernel/files/json-text.ts'
import { inputFaults } from '#kernel/problem/input-faults.ts'
import { LIMITS } from '#sheets/limits.ts'
import { refusal, type Refusal } from '#sheets/refusal.ts'
import { ItemBank } from '../../contract/item.ts'
import type { ItemsRead, ReadFault } from './reading.ts'

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const CODES = { 'not-json': 'not-json', twice: 'twice', deep: 'too-deep' } as const

const faultOf = (fault: JsonFault): ReadFault => {
  const { line, column, name } = { line: 0, column: 0, name: '', ...fault }
  return { line, column, code: CODES[fault.kind], value: name, excerpt: '' }
}

/** `items.3.options.1.why.es` by the names that people gave: `I-004: options.b.why.es`. */
const named = (value: unknown, path: string): string => {
  const [, at = '', rest = ''] = /^items\.(\d+)\.?(.*)$/.exec(path) ?? []
  if (at === '') return path
  const item = (value as { items?: readonly { id?: unknown; options?: readonly { id?: unknown }[] }[] }).items?.[Number(at)]
  const id = typeof item?.id === 'string' ? item.id : `items.${at}`
  const option = /^options\.(\d+)(.*)$/.exec(rest)
  const name = option ? item?.options?.[Number(option[1])]?.id : undefined
  return `${id}: ${option && typeof name === 'string' ? `options.${name}${option[2]}` : rest}`
}

const nothing = (fault: readonly ReadFault[]): ItemsRead => ({
  items: [],
  faults: fault,
  losses: [],
  notes: [],
  questions: 0,
  descriptions: 0,
})

/** A bank as `istmo/items/1`, whole, or with every place that has another form. */
export const readItemsJson = (bytes: Uint8Array): ItemsRead | Refusal => {
  if (bytes.length > LIMITS.fileBytes) return refusal('too_big', '', { limit: LIMITS.fileBytes / 1024 / 1024 })
  const text = textOf(bytes)
  if (text === undefined) return refusal('bad_encoding')
  const json = readJsonText(text)
  if (json.kind !== 'read') return nothing([faultOf(json)])
  const parsed = ItemBank.safeParse(json.value, { reportInput: true })
  if (!parsed.success)
    return nothing(
      inputFaults(parsed.error.issues).map((input) => ({
        line: 0,
        column: 0,
        code: 'field',
        value: named(json.value, input.path),
        excerpt: '',
        input,
      })),
    )
  const { items, notice } = parsed.data
  return {
    items: items.map((item) => ({ item, line: 0 })),
    ...(notice ? { notice } : {}),
    faults: [],
    losses: [],
    notes: [],
    questions: items.length,
    descriptions: 0,
  }
}
