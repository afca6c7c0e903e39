import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { readJsonText, sayJsonFault } from '#kernel/files/json-text.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { inputFaults, sayFaults } from '#kernel/problem/input-faults.ts'
import type { Given } from './read-files.ts'

const textOf = async (path: string): Promise<string | { readonly why: string }> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    return { why: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'train.cli.no-file' : 'train.cli.unreadable' }
  }
}

/** A file as text. */
export const readText = async (path: string, t: Translate): Promise<Given<string>> => {
  const text = await textOf(path)
  return typeof text === 'string' ? { kind: 'read', value: text } : { kind: 'refused', lines: [t(text.why, { path })] }
}

/** A JSON file of one form, or in sentences each place at which it is none. */
export const readJson = async <Value>(path: string, form: z.ZodType<Value>, t: Translate): Promise<Given<Value>> => {
  const text = await textOf(path)
  if (typeof text !== 'string') return { kind: 'refused', lines: [t(text.why, { path })] }
  const json = readJsonText(text)
  if (json.kind !== 'read') return { kind: 'refused', lines: [t('train.cli.not-json', { path, why: sayJsonFault(t, json) })] }
  const read = form.safeParse(json.value, { reportInput: true })
  if (read.success) return { kind: 'read', value: read.data }
  const faults = sayFaults(t, inputFaults(read.error.issues))
  return {
    kind: 'refused',
    lines: [
      t('train.cli.form-refused', { path, n: faults.length }),
      ...faults.map(({ path: at, message }) => `  ${at === '' ? '' : `${at}: `}${message}`),
    ],
    errors: faults.map(({ path: at, fault, message }) => ({ file: path, path: at, code: fault, message })),
  }
}
