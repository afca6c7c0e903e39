import type { Files } from './archive.ts'
import { sha256 } from './hash.ts'
import { LIMITS } from './limits.ts'
import { asRowError, refusal } from './refusal.ts'
import { placeOfFile, type RowError } from './row-error.ts'
import { both } from './words.ts'

const PATH = 'datapackage.json'

const parsed = (bytes: Uint8Array): { value: unknown } | { reason: string } => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch (error) {
    return { reason: error instanceof Error ? error.message.slice(0, 160) : 'JSON' }
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

const warning = (path: string, code: string, key: string): RowError => ({
  ...placeOfFile(path),
  code,
  value: '',
  message: both(key),
  hint: null,
})

const compare = (files: Files, resource: unknown): readonly RowError[] => {
  const [path, hash] = [fieldOf(resource, 'path'), fieldOf(resource, 'hash')]
  if (typeof path !== 'string') return []
  const bytes = files.get(path)
  if (!bytes) return [warning(path, 'missing_file', 'sheets.package.missing-file')]
  if (typeof hash !== 'string' || !hash.startsWith('sha256:') || hash === sha256(bytes)) return []
  return [warning(path, 'edited_since', 'sheets.package.edited-since')]
}

/**
 * Compares the files with what the descriptor says of them. The tables are read as they are: a changed file is a warning,
 * a descriptor that is not there is nothing to compare with, one that is no JSON is an error.
 */
export const checkDescriptor = (files: Files): { errors: readonly RowError[]; warnings: readonly RowError[] } => {
  const bytes = files.get(PATH)
  if (!bytes) return { errors: [], warnings: [] }
  const limit = LIMITS.descriptorBytes / 1024 / 1024
  if (bytes.length > LIMITS.descriptorBytes) return { errors: [asRowError(PATH, refusal('too_big', '', { limit }))], warnings: [] }
  const read = parsed(bytes)
  if ('reason' in read) return { errors: [asRowError(PATH, refusal('bad_json', '', { reason: read.reason }))], warnings: [] }
  const resources = fieldOf(read.value, 'resources')
  return { errors: [], warnings: Array.isArray(resources) ? resources.flatMap((resource) => compare(files, resource)) : [] }
}
