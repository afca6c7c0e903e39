import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { fillAside, readFolder, type Files } from '#kernel/files/folder.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import { SOFTWARE } from '#kernel/software.ts'
import { writeArchive } from '#sheets/archive.ts'
import { readPackage, type PackageRefused } from '#sheets/read-package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { packageTables, printedTables, type ProgrammePackage } from '../../contract/package.ts'
import type { ReleaseFacts } from '../../contract/release-facts.ts'
import type { Sight } from '#assess/sight.ts'
import type { ComposeProblem } from '../../domain/edition.ts'
import { publicPackage } from '../../domain/public-package.ts'
import { textKey, type WrittenText } from '../../domain/reviewed/texts.ts'
import { type MovesSaid, movesSaid } from '../reviewed/moves-said.ts'
import { carriedOf, metaOf } from '../package-meta.ts'
import { readGiven } from '../read-given.ts'
import { movedIn } from '../reviewed/reviews.ts'
import { type Made, type Maker, takeMaker } from './make-edition.ts'
import type { Format, Step } from './protocol.ts'

export type ReportOrder = {
  files: Files
  /** The files are somebody's, and come from no database. */
  given?: boolean
  langs: readonly Lang[]
  formats: readonly Format[]
  version: string | null
  out: string
  /** Day that the report carries in place of the package's own. */
  asOf?: string | null
  /** What a release prints of itself; a draft has none. */
  facts?: ReleaseFacts | null
  /** Of a draft for somebody who does not see all of the programme. */
  sight?: Sight | null
  /** What the house itself says is to be read again; of a package it is worked out from the reviews that it brings. */
  unread?: readonly Unread[]
}
export type Progress = { lang: Lang | null; step: Step | 'annex' | 'manifest' }
export type MadeFile = { path: string; bytes: number; sha256: string }

/** A text of the package to be read again: the file that holds it, and what moved under it since somebody last did. */
export type Unread = { text: string; place: string; moves: MovesSaid }

type ReportMade = {
  kind: 'made'
  dataHash: string
  files: readonly MadeFile[]
  stale: readonly string[]
  unreviewed: readonly Unread[]
  /** Workshops that are counted in it though their countries have not released them; one without statements is, by the grid of coverage and the annex. */
  unreleased: readonly string[]
}
export type ReportOutcome =
  | ReportMade
  | PackageRefused
  | { kind: 'unprintable'; problems: readonly ComposeProblem[] }
  | { kind: 'cancelled' }

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The hash of a programme's content, and how many bytes it has when it is written. */
export const writtenOf = ({ tables, passages }: ProgrammePackage): { readonly dataHash: string; readonly bytes: number } => {
  const files = [...writePackage<typeof printedTables>({ tables, passages }, printedTables)]
  return {
    dataHash: sha256(new TextEncoder().encode(files.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join(''))),
    bytes: files.reduce((sum, [, { byteLength }]) => sum + byteLength, 0),
  }
}

/**
 * Hash of a programme's content, the same whether it came from a folder, a zip or a database: of its tables and passages as
 * they are written, and of nothing that a package only carries.
 */
export const dataHashOf = (programme: ProgrammePackage): string => writtenOf(programme).dataHash

/** The hash that a report of these files carries, or none when they are no valid package. */
export const dataHashOfPackage = (files: Files): string | null => {
  const read = readPackage(files, packageTables)
  return read.kind === 'read' ? dataHashOf(read) : null
}

const manifestOf = (
  programme: ProgrammePackage,
  facts: { version: string | null; dataHash: string; files: readonly MadeFile[]; release?: Partial<ReleaseFacts> },
): string => {
  const [row] = programme.tables.programme
  const manifest = { schema: 'istmo/report/1', software: SOFTWARE, programme: row?.code ?? '', asOf: row?.as_of ?? '', ...facts }
  return `${canonicalize(manifest)}\n`
}

/** Whatever was released before its rule, or how much an erratum changes, was kept has the manifest that it had. */
const saidOf = ({ rule, otherwise, ...facts }: ReleaseFacts): Partial<ReleaseFacts> => ({
  ...facts,
  ...(rule && { rule }),
  ...(otherwise && { otherwise }),
})

const describe = async (folder: string): Promise<readonly MadeFile[]> =>
  [...(await readFolder(folder))].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))

/** The same as of another day. */
export const dated = (given: ProgrammePackage, asOf: string | null): ProgrammePackage =>
  asOf === null
    ? given
    : { ...given, tables: { ...given.tables, programme: given.tables.programme.map((row) => ({ ...row, as_of: asOf })) } }

type Source = { order: ReportOrder; programme: ProgrammePackage; dataHash: string; unreviewed: readonly Unread[] }

/** Where a text stands in a package: a passage in its two files, all else in a row of a table. */
export const placeIn = ({ kind, id }: WrittenText): string => {
  if (kind === 'passage') return `prose/${id}`
  return `data/${{ finding: 'findings', gap: 'gaps', sentence: 'sentence_overrides' }[kind]}.csv ${id}`
}

/** Texts under which the data have moved; one that brings no review of its own is not asked for it. */
const unreviewedIn = (programme: ProgrammePackage): readonly Unread[] => {
  const reviewed = new Set(programme.tables.reviewed_marks.map(({ text }) => text))
  if (reviewed.size === 0) return []
  const moved = movedIn(programme).filter(({ text }) => reviewed.has(textKey(text)))
  if (moved.length === 0) return []
  const said = movesSaid(programme)
  return moved.map(({ text, moves }) => ({ text: textKey(text), place: placeIn(text), moves: said(moves) }))
}

const madeFrom = async (
  { order, programme, dataHash, unreviewed }: Source,
  made: readonly Made[],
  folder: string,
): Promise<ReportOutcome> => {
  const problems = made.flatMap((edition) => (edition.kind === 'refused' ? edition.problems : []))
  if (problems.length > 0) return { kind: 'unprintable', problems }
  if (made.some((edition) => edition.kind === 'cancelled')) return { kind: 'cancelled' }
  const files = await describe(folder)
  await writeFile(
    join(folder, 'manifest.json'),
    manifestOf(programme, { version: order.version, dataHash, files, ...(order.facts && { release: saidOf(order.facts) }) }),
  )
  const stale = made.flatMap((edition) => (edition.kind === 'made' ? edition.stale : []))
  const unreleased = programme.tables.workshops.filter(({ state }) => state !== 'released').map(({ code }) => code)
  // A stale sentence is named as such, and is read again by whoever settles it.
  const unread = unreviewed.filter(({ text }) => !stale.some((id) => textKey({ kind: 'sentence', id }) === text))
  return { kind: 'made', dataHash, files, stale, unreviewed: unread, unreleased }
}

/** Data that are only what their reader sees say so wherever they go. */
const annexOf = (programme: ProgrammePackage, sight: Sight | null): Files => {
  const content = { ...publicPackage(programme), carried: carriedOf(programme, sight) }
  return writePackage<typeof printedTables>(content, printedTables, ...(sight ? [metaOf(programme, sight)] : []))
}

type Making = {
  readonly order: ReportOrder
  readonly makers: readonly { readonly lang: Lang; readonly maker: Maker }[]
  readonly onProgress: (progress: Progress) => void
  /** One edition that is refused or fails ends the other at once. */
  readonly ending: AbortController
}

const filled = ({ order, makers, onProgress, ending }: Making, read: ProgrammePackage): Promise<ReportOutcome> => {
  // What was kept of readings is no part of the report.
  const given = { tables: { ...read.tables, reviewed_marks: [] }, passages: read.passages }
  const programme = dated(given, order.asOf ?? null)
  const dataHash = dataHashOf(programme)
  const { formats, version, facts = null, sight = null } = order
  const fill = async (folder: string): Promise<ReportOutcome> => {
    const editions = makers.map(async ({ lang, maker }) => {
      const edition = { programme, lang, formats, version, dataHash, facts, sight, folder }
      const made = await maker.make(edition, (step) => onProgress({ lang, step }))
      if (made.kind !== 'made') ending.abort()
      return made
    })
    const annex = async () => {
      onProgress({ lang: null, step: 'annex' })
      await writeFile(join(folder, 'annex.zip'), writeArchive(annexOf(programme, sight)))
    }
    // Worked out while the editions are being made; whatever fails ends all of it.
    const review = async () => order.unread ?? unreviewedIn(read)
    const [made, unreviewed] = await Promise.all([Promise.all(editions), review(), annex()])
    return madeFrom({ order, programme, dataHash, unreviewed }, made, folder)
  }
  return fillAside(order.out, fill, (outcome) => outcome.kind === 'made')
}

/**
 * The report of a package in every asked language and format, with the data annex and a manifest. All or nothing: `out` is
 * replaced when everything is made, and is untouched after a refusal, a cancel or a failure.
 */
export const makeReport = async (
  order: ReportOrder,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ReportOutcome> => {
  const ending = new AbortController()
  const ended = AbortSignal.any([signal, ending.signal])
  const makers = order.langs.map((lang) => ({ lang, maker: takeMaker(lang, ended) }))
  try {
    const read = order.given ? readGiven(order.files) : readPackage(order.files, packageTables)
    return read.kind === 'refused' ? read : await filled({ order, makers, onProgress, ending }, read)
  } finally {
    // Whatever failed, and wherever: no process is left at work.
    ending.abort()
  }
}
