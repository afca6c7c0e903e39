import { refuse } from '../problem/kernel-problems.ts'

const MAX_BYTES = 1024 * 1024
const MAX_DEPTH = 32
/** A whole number beyond 2⁵³ − 1 would be stored as another one than was sent. */
const isLossy = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER

/** Reads the JSON object of a request within the limits of security.md §3. */
export const readBody = async (request: Request): Promise<unknown> => {
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(request.headers.get('Content-Type') ?? '')) refuse('input.not-json')
  const body = parsed(await textWithin(request))
  if (typeof body !== 'object' || body === null || Array.isArray(body) || !isTakeable(body, 1)) refuse('input.unreadable')
  return body
}

/** Counts while reading: a declared length is not believed. */
const textWithin = async (request: Request): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BYTES) refuse('input.too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

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
