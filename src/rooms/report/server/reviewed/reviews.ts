import type { Handle, Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import type { ProgrammePackage, ReviewedText } from '../../contract/package.ts'
import { firstReviews, movedTexts, reviewEdition, type MovedText } from '../../domain/reviewed/moved.ts'
import { readStands, standsOf, writeStands } from '../../domain/reviewed/stands.ts'
import { textKey, type WrittenText } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import type { ReportTables } from '../tables.ts'
import { sha256 } from '../sha256.ts'

/** Sixteen digits tell two wordings of one record apart, and keep a package readable. */
const digest = (text: string): string => sha256(text).slice(0, 16)

const readingOf = (source: ProgrammePackage) => ({ edition: reviewEdition(source, reportWords('es')), digest })

/** Texts to be read again; without a review there is nothing to compare. */
export const movedIn = (source: ProgrammePackage): readonly MovedText[] =>
  source.tables.reviewed_texts.length === 0 ? [] : movedTexts(source, readingOf(source))

/** The package with a review of each text that it brings none for. */
export const withReviews = ({ tables, passages }: ProgrammePackage): ProgrammePackage => {
  const first = firstReviews({ tables, passages }, () => readingOf({ tables, passages }))
  return { passages, tables: { ...tables, reviewed_texts: [...tables.reviewed_texts, ...first] } }
}

type In = { readonly programmeId: string; readonly source: ProgrammePackage }

/** Keeps a first review of each text that was never reviewed. */
export const keepFirstReviews = async (tx: Handle, { programmeId, source }: In): Promise<void> => {
  const from = source.tables.reviewed_texts.length
  const rows = firstReviews(source, () => readingOf(source)).map((row, at) => ({ programme_id: programmeId, position: from + at, ...row }))
  await insertRows(tx, 'reviewed_text', rows)
}

const keep = async (tx: Writer<ReportTables>, { programmeId, source }: In, row: ReviewedText): Promise<void> => {
  const position = source.tables.reviewed_texts.length
  await tx
    .insertInto('reviewed_text')
    .values({ programme_id: programmeId, position, ...row })
    .onConflict((conflict) => conflict.columns(['programme_id', 'text']).doUpdateSet({ stood_on: row.stood_on }))
    .execute()
}

/** The text holds as things stand. */
export const keepReview = (tx: Writer<ReportTables>, of: In, { text, standsOn }: Pick<MovedText, 'text' | 'standsOn'>): Promise<void> =>
  keep(tx, of, { text: textKey(text), stood_on: standsOn })

/**
 * Reviews a text that was just written, in the package that holds it. Its author read the data of a moment; what has moved since stays to be
 * reviewed, as far as the text had stood on it.
 */
export const keepWritten = (
  tx: Writer<ReportTables>,
  of: In,
  { text, upToDate }: { text: WrittenText; upToDate: boolean },
): Promise<void> => {
  const now = standsOf(readingOf(of.source), text)
  const before = of.source.tables.reviewed_texts.find((row) => row.text === textKey(text))
  const earlier = upToDate || !before ? [] : Object.entries(readStands(before.stood_on)).filter(([mark]) => mark in now)
  return keep(tx, of, { text: textKey(text), stood_on: writeStands({ ...now, ...Object.fromEntries(earlier) }) })
}

export const dropReview = async (tx: Writer<ReportTables>, programmeId: string, text: WrittenText): Promise<void> => {
  await tx.deleteFrom('reviewed_text').where('programme_id', '=', programmeId).where('text', '=', textKey(text)).execute()
}
