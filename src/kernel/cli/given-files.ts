import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { fileFields } from '../command/flat-input.ts'
import type { Invocation } from './command.ts'

type Input = Readonly<Record<string, unknown>>

/** The input with the files that its flags name; nothing, and a sentence, where one cannot be read. */
export const inputWithFiles = async (schema: z.ZodObject, input: Input, { t, terminal }: Invocation): Promise<Input | undefined> => {
  const named = fileFields(schema).filter(({ name }) => typeof input[name] === 'string')
  const read = await Promise.all(
    named.map(async ({ name }) => ({ name, path: String(input[name]), bytes: await bytesOf(String(input[name])) })),
  )
  const missing = read.filter(({ bytes }) => !bytes)
  for (const { path } of missing) terminal.err(t('cli.file-missing', { path }))
  const given = read.map(({ name, path, bytes }) => [name, { name: basename(path), bytes }] as const)
  return missing.length > 0 ? undefined : { ...input, ...Object.fromEntries(given) }
}

/** The fields that a file of JSON holds; nothing, and a sentence, where it cannot be read or holds none. */
export const inputInFile = async (path: string, { t, terminal }: Invocation): Promise<Input | undefined> => {
  const bytes = await bytesOf(path)
  const fields = bytes && fieldsIn(bytes)
  if (!fields) terminal.err(t(bytes ? 'cli.no-fields' : 'cli.file-missing', { path }))
  return fields
}

const fieldsIn = (bytes: Uint8Array): Input | undefined => {
  try {
    return Fields.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  } catch {
    return undefined
  }
}
const Fields = z.record(z.string(), z.unknown())

const bytesOf = async (path: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return undefined
  }
}
