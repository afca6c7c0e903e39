import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { fileFields } from '../command/flat-input.ts'
import type { Invocation } from './command.ts'
import { refused } from './refused.ts'

type Input = Readonly<Record<string, unknown>>

/** The input with the files that its flags name; nothing, and a sentence, where one cannot be read. */
export const inputWithFiles = async (schema: z.ZodObject, input: Input, invocation: Invocation): Promise<Input | undefined> => {
  const named = fileFields(schema).filter(({ name }) => typeof input[name] === 'string')
  const read = await Promise.all(
    named.map(async ({ name }) => ({ name, path: String(input[name]), bytes: await bytesOf(String(input[name])) })),
  )
  const missing = read.filter(({ bytes }) => !bytes).map(({ path }) => path)
  if (missing.length > 0) {
    const said = missing.map((path) => invocation.t('cli.file-missing', { path }))
    refused(invocation, { code: 'file.unreadable', said, details: { paths: missing } })
  }
  const given = read.map(({ name, path, bytes }) => [name, { name: basename(path), bytes }] as const)
  return missing.length > 0 ? undefined : { ...input, ...Object.fromEntries(given) }
}

/** The fields that a file of JSON holds; nothing, and a sentence, where it cannot be read or holds none. */
export const inputInFile = async (path: string, invocation: Invocation): Promise<Input | undefined> => {
  const bytes = await bytesOf(path)
  const fields = bytes && fieldsIn(bytes)
  const [code, key] = bytes ? (['file.refused', 'cli.no-fields'] as const) : (['file.unreadable', 'cli.file-missing'] as const)
  if (!fields) refused(invocation, { code, said: [invocation.t(key, { path })], details: { path } })
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
