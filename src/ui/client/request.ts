import { z } from 'zod'
import { type GivenFile, fileLimit } from '#kernel/command/file.ts'
import { addressOf, PERSON_HEADER, type Remote } from '#kernel/command/remote.ts'
import type { Lang } from '#kernel/i18n/translate.ts'

/** A file that an operation takes is `{ name, bytes }` at the server; here it is what a file field gives. */
type Sent<Value> = Value extends GivenFile ? File : Value

/** What an operation is asked with. */
export type InputOf<Operation extends Remote> = { [Field in keyof z.input<Operation['input']>]: Sent<z.input<Operation['input']>[Field]> }
export type AnswerOf<Operation extends Remote> = z.output<Operation['output']>

export type Asking = {
  readonly lang: Lang
  readonly signal?: AbortSignal
  readonly key?: string
  /** Who made it, where it may be sent later: as nobody else is it done. */
  readonly person?: string
}

const wordsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined || value === null ? [] : [String(value)]

/** `/api/assess/statement.list?programmeId=…`: a query's input is flat, a list is its field several times. */
const queryAddress = (operation: Remote, input: object): string => {
  const words = Object.entries(input).flatMap(([field, value]) => wordsOf(value).map((word): [string, string] => [field, word]))
  return words.length === 0 ? addressOf(operation) : `${addressOf(operation)}?${new URLSearchParams(words)}`
}

/** The schema inside what makes it optional. */
const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema

const takesFiles = ({ input }: Remote): boolean =>
  Object.values(input.shape)
    .map(bare)
    .some((field) => field instanceof z.ZodType && fileLimit(field.meta() ?? {}) !== undefined)

/** JSON; where the operation takes files, one part `input` and one part for each file. */
const bodyOf = (operation: Remote, input: object): { body: string | FormData; type: string | null } => {
  if (!takesFiles(operation)) return { body: JSON.stringify(input), type: 'application/json' }
  const entries = Object.entries(input)
  const files = entries.filter((entry): entry is [string, File] => entry[1] instanceof File)
  const form = new FormData()
  form.set('input', JSON.stringify(Object.fromEntries(entries.filter(([, value]) => !(value instanceof File)))))
  for (const [field, file] of files) form.set(field, file, file.name)
  return { body: form, type: null }
}

export const requestOf = (operation: Remote, input: object, { lang, signal, key, person }: Asking): Request => {
  // An address may name what the server is not told: of where it is asked from, the site is enough.
  const common = { headers: new Headers({ 'Accept-Language': lang }), referrerPolicy: 'origin' as const, ...(signal && { signal }) }
  if (operation.kind === 'query') return new Request(queryAddress(operation, input), common)
  const { body, type } = bodyOf(operation, input)
  // For multipart the browser writes the type, since it alone knows the boundary.
  if (type !== null) common.headers.set('Content-Type', type)
  if (key !== undefined) common.headers.set('Idempotency-Key', key)
  if (person !== undefined) common.headers.set(PERSON_HEADER, person)
  return new Request(addressOf(operation), { ...common, method: 'POST', body })
}
