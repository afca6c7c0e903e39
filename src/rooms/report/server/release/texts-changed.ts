import type { Reader, Writer } from '#kernel/db/handles.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { TextChange } from '../../contract/release-changes.ts'
import type { ReleaseFacts } from '../../contract/release-facts.ts'
import { compose } from '../../domain/compose.ts'
import { reportChanges } from '../../domain/release/report-changes.ts'
import { type ReportChapter, reportLines } from '../../domain/release/report-lines.ts'
import { reportWords } from '../../messages.ts'
import { keepLately } from '../draft/keep-lately.ts'
import { dated, writtenOf } from '../make/make-report.ts'
import { annexRead } from './read-annex.ts'
import { bytesOf, publishedAs } from './sql.ts'
import type { ReleaseTables } from './tables.ts'

type Lines = Readonly<Record<Lang, readonly ReportChapter[]>>
type Written = ReturnType<typeof writtenOf>

/** Answers of countries are compared beside the report, and what an erratum declares is its maker's. */
const BARE: ReleaseFacts = { example: false, signOffs: [], erratumOf: null, corrections: [], otherwise: null, rule: null }

/** A published state and the one that follows it, of a few programmes. */
const kept = keepLately<Lines>({ entries: 6, bytes: 48_000_000 })
/** Texts of both languages with where they stand take some four times what the package takes. */
const HELD = 4

const linesOf = (source: ProgrammePackage, { dataHash, bytes }: Written): Lines => {
  const read = (lang: Lang) => reportLines(compose(source, reportWords(lang), { version: null, dataHash: '', facts: BARE }).document)
  return kept(dataHash, () => ({ made: { es: read('es'), en: read('en') }, bytes: HELD * bytes }))
}

type Changed = {
  readonly texts: Readonly<Record<Lang, readonly TextChange[]>>
  /** Whether anything in its data has changed, printed or in the annex alone. */
  readonly data: boolean
}

/**
 * What of a report reads otherwise than the data of a published version do in today's words, text by text in each language; null when the
 * annex of that version no longer reads.
 */
export const textsChanged = async (
  db: Reader<ReleaseTables> | Writer<ReleaseTables>,
  { programmeId, version, source }: { programmeId: string; version: string; source: ProgrammePackage },
): Promise<Changed | null> => {
  const release = await publishedAs(db, { programmeId, version })
  const was = annexRead(await bytesOf(db, { programmeId, releaseId: release.id, path: 'annex.zip' }))
  if (!was) return null
  const is = dated(source, release.asOf)
  const written = writtenOf(is)
  const [then, today] = [linesOf(was, writtenOf(was)), linesOf(is, written)]
  const [es = [], en = []] = LANGS.map((lang) => reportChanges(then[lang], today[lang]))
  return { texts: { es, en }, data: written.dataHash !== release.dataHash }
}
