import type { Operation } from '#kernel/command/operation.ts'
import { compareRelease } from './compare-release.ts'
import { listReleases } from './list-releases.ts'
import { makeRelease } from './make-release.ts'
import { publishRelease } from './publish-release.ts'
import { putSignOff } from './put-sign-off.ts'
import { readSignOff } from './read-sign-off.ts'
import { archiveRelease, openReleaseFile } from './release-files.ts'
import { showRelease } from './show-release.ts'
import { showSignOff } from './show-sign-off.ts'
import { verifyRelease } from './verify-release.ts'

export const releaseOperations: readonly Operation[] = [
  showSignOff,
  readSignOff,
  putSignOff,
  listReleases,
  showRelease,
  compareRelease,
  makeRelease,
  publishRelease,
  openReleaseFile,
  archiveRelease,
  verifyRelease,
]
