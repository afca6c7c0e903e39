import { numberDocument } from '#documents/number.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import { releaseAddress } from '../contract/release-address.ts'
import { compose } from '../domain/compose.ts'
import { correctionsIn } from '../domain/release/corrections.ts'
import { reportWords } from '../messages.ts'
import { readAnnex } from '../server/release/read-annex.ts'
import type { ReleaseSeen } from '../server/release/sql.ts'
import { type Body, bodyOf, pageBody } from '#kernel/page/bodies.ts'
import { listPaths, pathsBelow, type SitePaths } from './paths.ts'
import type { Download, Newer } from './site-frame.ts'
import { editionFigures, editionPages } from './site-pages.ts'

export type EditionAsked = { readonly release: ReleaseSeen; readonly newest: ReleaseSeen; readonly lang: Lang }
export type EditionKept = { readonly files: readonly Download[]; readonly annex: Uint8Array | undefined }
/** What the thread that composes is told. */
export type EditionTold = { readonly asked: EditionAsked; readonly kept: EditionKept } | 'end'

const pathsOf = (release: ReleaseSeen): SitePaths => pathsBelow(releaseAddress(release).slice(0, -1))

const newerOf = ({ release, newest, lang }: EditionAsked): Newer | null =>
  release.id === newest.id
    ? null
    : {
        version: newest.version,
        home: pathsOf(newest).home(lang),
        corrects: newest.facts.corrections.length > 0,
        corrections: correctionsIn(lang, newest.facts.corrections),
      }

/**
 * Every page and picture of one language of a release, by its address.
 * @throws Error when its annex no longer reads: it did when the release was made
 */
export const composeRelease = (asked: EditionAsked, { files, annex }: EditionKept): ReadonlyMap<string, Body> => {
  const { release, lang } = asked
  const t = reportWords(lang)
  const { version, dataHash, facts } = release
  const { document } = compose(readAnnex(annex, release), t, { version, dataHash, facts })
  const published = { list: listPaths.programme(release.code, lang), own: true, newest: null }
  const edition = { document: numberDocument(document), t, paths: pathsOf(release), downloads: files, newer: newerOf(asked), published }
  return new Map<string, Body>([
    ...[...editionPages(edition)].map(([path, page]) => [path, pageBody(page)] as const),
    ...[...editionFigures(edition)].map(([path, svg]) => [path, bodyOf('image/svg+xml', svg)] as const),
  ])
}
