import { createHash } from 'node:crypto'
import type { Files } from './folder.ts'

/** The file of a folder that says which others belong to it, and what each holds. */
export const MANIFEST = 'manifest.json'

/** A file as a manifest names it, with its SHA-256 in hexadecimal digits. */
type Described = { readonly path: string; readonly sha256: string }

export type Fault = { readonly path: string; readonly fault: 'missing' | 'changed' | 'extra' }
export type Verified = { readonly files: number; readonly faults: Fault[] }

const isAs = (sha256: string, bytes: Uint8Array): boolean => createHash('sha256').update(bytes).digest('hex') === sha256

/** Whether the files are those that a manifest describes: each that is not, by name. Its own bytes are vouched for by its hash elsewhere. */
export const verifyFiles = (described: readonly Described[], files: Files): Verified => {
  const known = new Map(described.map((one) => [one.path, one.sha256]))
  const faults = [...new Set([...known.keys(), ...files.keys()])].toSorted().flatMap((path): Fault[] => {
    if (path === MANIFEST) return []
    const [said, bytes] = [known.get(path), files.get(path)]
    if (said === undefined) return [{ path, fault: 'extra' }]
    if (bytes === undefined) return [{ path, fault: 'missing' }]
    return isAs(said, bytes) ? [] : [{ path, fault: 'changed' }]
  })
  return { files: known.size, faults }
}
