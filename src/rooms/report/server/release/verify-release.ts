import { MANIFEST, verifyFiles, type Verified } from '#kernel/files/manifest.ts'
import { refuse } from '#kernel/problem/kernel-problems.ts'
import { releaseVerify } from '../../contract/release.ts'
import { sha256 } from '../sha256.ts'
import { readReleases } from './abilities.ts'
import { readManifestText } from './manifest.ts'
import { allBytesOf, releaseSeen } from './sql.ts'
import { defineQuery } from './tables.ts'

/** Works out every hash anew from the bytes that are kept. */
export const verifyRelease = defineQuery({
  ...releaseVerify,
  on: ({ db, input }) => releaseSeen(db, input),
  can: readReleases,
  run: async ({ db, input, subject: release }): Promise<Verified> => {
    const files = await allBytesOf(db, input)
    if (files.size === 0) refuse('record.not-found')
    const manifest = files.get(MANIFEST)
    if (!manifest) return { files: files.size, faults: [{ path: MANIFEST, fault: 'missing' }] }
    if (sha256(manifest) !== release.manifestHash) return { files: files.size, faults: [{ path: MANIFEST, fault: 'changed' }] }
    return verifyFiles(readManifestText(new TextDecoder().decode(manifest))?.files ?? [], files)
  },
  audit: 'none',
})
