import { z } from 'zod'
import { isThere, readFolder } from './folder.ts'
import { MANIFEST, verifyFiles } from './manifest.ts'

const Manifest = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) })
type Described = z.output<typeof Manifest>['files']

/** None where the folder has no manifest, or one that describes no file. */
const describedBy = (manifest: Uint8Array | undefined): Described => {
  try {
    return Manifest.parse(JSON.parse(new TextDecoder().decode(manifest))).files
  } catch {
    return []
  }
}

/**
 * Files of a folder that its manifest does not describe, or that say something else since: what somebody laid there or changed, and would lose
 * with the folder. All of them where nothing describes any; none where there is no folder.
 */
export const foreignIn = async (folder: string): Promise<readonly string[]> => {
  if (!(await isThere(folder))) return []
  const files = await readFolder(folder)
  const described = describedBy(files.get(MANIFEST))
  if (described.length === 0) return [...files.keys()]
  return verifyFiles(described, files).faults.flatMap(({ path, fault }) => (fault === 'missing' ? [] : [path]))
}
