import { refuse } from '#kernel/problem/kernel-problems.ts'
import { writeArchive } from '#sheets/archive.ts'
import { bounded } from '../bounded.ts'
import { releaseArchive, releaseFile } from '../../contract/release.ts'
import { readReleases } from './abilities.ts'
import { mediaTypeOf } from './media-type.ts'
import { allBytesOf, bytesOf, releaseSeen, type ReleaseSeen } from './sql.ts'
import { defineQuery } from './tables.ts'

/** `xcas26-1.0-report.es.pdf`: a saved file says what it is of. */
const nameOf = ({ code, version }: ReleaseSeen, rest: string): string => `${code.toLowerCase()}-${version}${rest}`

export const openReleaseFile = defineQuery({
  ...releaseFile,
  on: ({ db, input }) => releaseSeen(db, input),
  can: readReleases,
  run: async ({ db, input, subject: release }) => {
    const bytes = (await bytesOf(db, input)) ?? refuse('record.not-found')
    return { name: nameOf(release, `-${input.path}`), mediaType: mediaTypeOf(input.path), bytes }
  },
  audit: 'none',
})

/** What is published never changes, and anybody may ask for it, however often; the files of another go out of sight with a workshop in it. */
const ARCHIVES = 2
const archives = bounded<Uint8Array<ArrayBuffer>>(ARCHIVES)

export const archiveRelease = defineQuery({
  ...releaseArchive,
  on: ({ db, input }) => releaseSeen(db, input),
  can: readReleases,
  run: async ({ db, input, subject: release }) => {
    const archived = async () => {
      const files = await allBytesOf(db, input)
      return files.size === 0 ? refuse('record.not-found') : new Uint8Array(writeArchive(files))
    }
    const bytes = release.publishedAt === null ? await archived() : await archives(release.id, archived)
    return { name: nameOf(release, '.zip'), mediaType: 'application/zip', bytes }
  },
  audit: 'none',
})
