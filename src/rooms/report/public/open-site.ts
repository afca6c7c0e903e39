import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { numberDocument } from '#documents/number.ts'
import { readFolder, type Files } from '#kernel/files/folder.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { readPackage } from '#sheets/read-package.ts'
import { packageTables } from '../contract/package.ts'
import { compose } from '../domain/compose.ts'
import { reportWords } from '../messages.ts'
import type { SiteParts } from './launch-site.ts'
import { paths } from './paths.ts'
import type { SiteEdition } from './site-frame.ts'
import type { MadeFile } from '../server/make/make-report.ts'

/** What a made report says of itself. */
export type Manifest = { schema: string; software: string; version: string | null; dataHash: string; files: readonly MadeFile[] }

/** The manifest of a made report; none where there is none or another schema. */
export const readManifest = async (folder: string): Promise<Manifest | null> => {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
  if (text === null) return null
  const manifest = JSON.parse(text) as Manifest
  return manifest.schema === 'istmo/report/1' ? manifest : null
}

/**
 * What the public site shows of a report that was made from these package files.
 * @throws Error when the package no longer reads: it did when its report was made
 */
export const openSite = async (packageFiles: Files, folder: string): Promise<SiteParts> => {
  const read = readPackage(packageFiles, packageTables)
  const manifest = await readManifest(folder)
  if (read.kind === 'refused' || !manifest) throw new Error(`no report stands in ${folder}`)
  const editions = LANGS.map((lang): SiteEdition => {
    const t = reportWords(lang)
    const { document } = compose(read, t, { version: manifest.version, dataHash: manifest.dataHash })
    return { document: numberDocument(document), t, paths, downloads: manifest.files }
  })
  const made = await readFolder(folder)
  const files = new Map([...made].map(([path, bytes]) => [path, new Uint8Array(bytes)] as const))
  return { code: read.tables.programme[0]?.code ?? '', editions, files }
}
