import { readArchive } from '#sheets/archive.ts'
import { readPackage } from '#sheets/read-package.ts'
import { packageTables, type ProgrammePackage } from '../../contract/package.ts'

type Of = { readonly code: string; readonly version: string }

/** What a release was made of, from its own annex; null when that no longer reads. */
export const annexRead = (annex: Uint8Array | undefined): ProgrammePackage | null => {
  const archive = annex && readArchive(annex)
  const read = archive?.kind === 'read' ? readPackage(archive.files, packageTables) : null
  return read?.kind === 'read' ? read : null
}

/**
 * The same where nothing can be done without it.
 * @throws Error when it no longer reads: it did when the release was made
 */
export const readAnnex = (annex: Uint8Array | undefined, { code, version }: Of): ProgrammePackage => {
  const read = annexRead(annex)
  if (!read) throw new Error(`the annex of ${code} ${version} does not read`)
  return read
}
