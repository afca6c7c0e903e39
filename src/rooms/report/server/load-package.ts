import { readFile, stat } from 'node:fs/promises'
import { readFolder, type Files } from '#kernel/files/folder.ts'
import { readArchive } from '#sheets/archive.ts'
import type { Refusal } from '#sheets/refusal.ts'

export type Loaded = { kind: 'loaded'; files: Files } | { kind: 'missing' } | { kind: 'unreadable'; refusal: Refusal }

/** The files of a programme package, from its folder or its zip. */
export const loadPackage = async (path: string): Promise<Loaded> => {
  const found = await stat(path).catch(() => null)
  if (!found) return { kind: 'missing' }
  if (found.isDirectory()) return { kind: 'loaded', files: await readFolder(path) }
  return opened(new Uint8Array(await readFile(path)))
}

/** The files in a zip. */
export const opened = (zip: Uint8Array): Loaded => {
  const archive = readArchive(zip)
  return archive.kind === 'read' ? { kind: 'loaded', files: archive.files } : { kind: 'unreadable', refusal: archive }
}
