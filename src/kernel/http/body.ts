import { refuse } from '../problem/kernel-problems.ts'

const MAX_BYTES = 1024 * 1024
const MAX_DEPTH = 32
/** A whole number beyond 2⁵³ − 1 would be stored as another one than was sent. */
const isLossy = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER

/** Reads the JSON object of a request within the limits of security.md §3. */
export const readBody = async (request: Request): Promise<Readonly<Record<string, unknown>>> => {
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(request.headers.get('Content-Type') ?? '')) refuse('input.not-json')
  return objectIn((await bytesWithin(request, MAX_BYTES)).toString('utf8'))
}

/** @throws Problem `input.unreadable` for what is no JSON object, or one that cannot be kept as it is */
export const objectIn = (json: string): Readonly<Record<string, unknown>> => {
  const body = parsed(json)
  if (typeof body !== 'object' || body === null || Array.isArray(body) || !isTakeable(body, 1)) refuse('input.unreadable')
  return body as Readonly<Record<string, unknown>>
}

/** Counts while reading: a declared length is not believed. */
export const bytesWithin = async (request: Request, max: number): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > max) refuseTooLarge(max)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export const refuseTooLarge = (max: number): never => refuse('input.too-large', { mebibytes: Number((max / 1024 / 1024).toFixed(2)) })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('input.unreadable')
  }
}

const isTakeable = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return !isLossy(value)
  if (depth > MAX_DEPTH || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((inner) => isTakeable(inner, depth + 1))
}
