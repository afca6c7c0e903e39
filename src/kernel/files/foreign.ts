import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isThere, readFolder } from './folder.ts'

/** What a folder that was made whole says of its own files. */
const Manifest = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) })
const MANIFEST = 'manifest.json'

const described = (bytes: Uint8Array | undefined): ReadonlyMap<string, string> => {
  try {
    const { files } = Manifest.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return new Map(files.map(({ path, sha256 }) => [path, sha256]))
  } catch {
    return new Map()
  }
}

/**
 * Files of a folder that its manifest does not describe, or that say something else since: what somebody laid there or changed, and would lose
 * with the folder. All of them where nothing describes any; none where there is no folder.
 */
export const foreignIn = async (folder: string): Promise<readonly string[]> => {
  if (!(await isThere(folder))) return []
  const files = await readFolder(folder)
  const own = described(files.get(MANIFEST))
  const isOwn = (path: string, bytes: Uint8Array): boolean =>
    path === MANIFEST ? own.size > 0 : own.get(path) === createHash('sha256').update(bytes).digest('hex')
  return [...files].flatMap(([path, bytes]) => (isOwn(path, bytes) ? [] : [path]))
}
