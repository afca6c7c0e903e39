import type { GivenFile } from '../command/file.ts'
import type { FieldForm } from '../command/flat-input.ts'
import { refuse } from '../problem/kernel-problems.ts'
import { bytesWithin, objectIn, refuseTooLarge } from './body.ts'

/** What `input` and the boundaries may take beside the files. */
const REST_BYTES = 1024 * 1024

/** The part that carries the fields that are no files, as JSON. */
const INPUT = 'input'

/**
 * Reads a form of one JSON part and one part a file. What it is too large for is refused while it arrives; a part that the operation does
 * not know is left for its schema to refuse by name.
 */
export const readMultipart = async (request: Request, files: readonly FieldForm[]): Promise<Readonly<Record<string, unknown>>> => {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) refuse('input.not-multipart')
  const most = files.reduce((sum, { maxBytes = 0 }) => sum + maxBytes, REST_BYTES)
  const form = await formIn(await bytesWithin(request, most), type)
  const names = [...new Set(form.keys())]
  if (names.includes('__proto__') || names.some((name) => form.getAll(name).length > 1)) refuse('input.unreadable')
  const given = names
    .filter((name) => name !== INPUT)
    .map(async (name) => [name, await partOf(form.get(name), limitOf(files, name))] as const)
  return { ...objectIn(await textOf(form.get(INPUT))), ...Object.fromEntries(await Promise.all(given)) }
}

const limitOf = (files: readonly FieldForm[], name: string): number => files.find((one) => one.name === name)?.maxBytes ?? REST_BYTES

const formIn = (bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData> =>
  new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => refuse('input.unreadable'))

type Part = FormDataEntryValue | null

/** Programs that give a part its type may give it a name too, and then it comes as a file. */
const textOf = async (part: Part): Promise<string> => {
  if (part === null) return '{}'
  const text = typeof part === 'string' ? part : await part.text()
  return text.length > REST_BYTES ? refuseTooLarge(REST_BYTES) : text
}

const partOf = async (part: Part, limit: number): Promise<GivenFile | string | null> => {
  if (part === null || typeof part === 'string') return part
  if (part.size > limit) refuseTooLarge(limit)
  return { name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) }
}
