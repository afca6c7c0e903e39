import type { Files } from '#kernel/files/folder.ts'
import { sha256 } from '#sheets/hash.ts'

export type Fault = { readonly path: string; readonly fault: 'missing' | 'changed' | 'extra' }
export type Verified = { readonly files: number; readonly faults: Fault[] }

type Described = { readonly path: string; readonly sha256: string }

export const MANIFEST = 'manifest.json'

/** Whether the files are those that the manifest describes: each that is not, by name. Its own bytes are vouched for by its hash elsewhere. */
export const verifyFiles = (described: readonly Described[], files: Files): Verified => {
  const known = new Map(described.map((one) => [one.path, one.sha256]))
  const faults = [...new Set([...known.keys(), ...files.keys()])].toSorted().flatMap((path): Fault[] => {
    if (path === MANIFEST) return []
    const [said, bytes] = [known.get(path), files.get(path)]
    if (said === undefined) return [{ path, fault: 'extra' }]
    if (bytes === undefined) return [{ path, fault: 'missing' }]
    return sha256(bytes) === `sha256:${said}` ? [] : [{ path, fault: 'changed' }]
  })
  return { files: known.size, faults }
}
