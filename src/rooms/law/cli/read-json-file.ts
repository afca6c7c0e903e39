import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { CliRefusal } from '#kernel/cli/refused.ts'
import { readJsonText, sayJsonFault } from '#kernel/files/json-text.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { type InputFault, inputFaults, sayFaults } from '#kernel/problem/input-faults.ts'
import { placeInFacts } from './place-in-facts.ts'

export type JsonFile<Value> = { kind: 'read'; value: Value } | ({ kind: 'refused' } & CliRefusal)

/** The text of a file, or the message that says why there is none. */
const textOf = async (path: string): Promise<{ text: string } | { why: string }> => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { why: 'law.cli.no-file' }
    return { why: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'law.cli.not-utf8' : 'law.cli.unreadable' }
  }
}

/** Half of a sign has no bytes in UTF-8: it could be neither hashed nor kept. */
const isWellFormed = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  return (
    typeof value !== 'object' || value === null || Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner))
  )
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value)

/** In a file `null` was written by somebody: it is no field that a form left empty. */
const namingNull = (value: unknown, fault: InputFault): InputFault =>
  fault.fault === 'missing' && fault.path !== '' && valueAt(value, fault.path) === null ? { ...fault, fault: 'law.input.null' } : fault

/** Reads a file whole or not at all; a refusal names each place by its path, as `0.means.deception`, and of facts by its name. */
export const readJsonFile = async <Value>(
  path: string,
  schema: z.ZodType<Value> | ((value: unknown) => z.ZodType<Value>),
  t: Translate,
): Promise<JsonFile<Value>> => {
  const file = await textOf(path)
  const refusing = (said: string, code: CliRefusal['code'] = 'file.refused') =>
    ({ kind: 'refused', code, said: [said], details: { path } }) as const
  if ('why' in file) return refusing(t(file.why, { path }), file.why === 'law.cli.not-utf8' ? 'file.refused' : 'file.unreadable')
  const json = readJsonText(file.text)
  if (json.kind !== 'read') return refusing(t('law.cli.not-json', { path, why: sayJsonFault(t, json) }))
  if (!isWellFormed(json.value)) return refusing(t('law.cli.not-utf8', { path }))
  const parsed = (typeof schema === 'function' ? schema(json.value) : schema).safeParse(json.value, { reportInput: true })
  if (parsed.success) return { kind: 'read', value: parsed.data }
  const faults = sayFaults(
    t,
    inputFaults(parsed.error.issues).map((one) => namingNull(json.value, one)),
  )
  const places = faults.map((fault) => `  ${fault.path ? `${placeInFacts(t, fault.path)}: ` : ''}${fault.message}`)
  const errors = faults.map(({ path: at, fault, message }) => ({ file: path, path: at, code: fault, message }))
  return {
    ...refusing(t('law.cli.refused', { path, n: faults.length })),
    said: [t('law.cli.refused', { path, n: faults.length }), ...places],
    details: { path, errors },
  }
}
