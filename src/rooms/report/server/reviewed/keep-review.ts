import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { rowsOf } from '../../domain/reviewed/moved.ts'
import { type Stands, standsOf } from '../../domain/reviewed/stands.ts'
import { keptOf, textKey, UNREAD, type WrittenText } from '../../domain/reviewed/texts.ts'
import type { ReportTables } from '../tables.ts'
import { readingOf } from './reviews.ts'

type In = { readonly programmeId: string; readonly source: ProgrammePackage }

/** The text holds as things stand. Whoever writes has taken their turn (`takeTurn`). */
export const keepReview = async (
  tx: Writer<ReportTables>,
  of: In,
  { text, stands }: { text: WrittenText; stands: Stands },
): Promise<void> => {
  await dropReview(tx, of.programmeId, text)
  const from = of.source.tables.reviewed_marks.length
  await insertRows(
    tx,
    'reviewed_mark',
    rowsOf(text, stands).map((row, at) => ({ programme_id: of.programmeId, position: from + at, ...row })),
  )
}

/** Whether the author of a text had the data of now before them; whoever does not say which they read means those. */
export const hasRead = ({ dataHash }: { readonly dataHash: string | null }, now: string): boolean => dataHash === null || dataHash === now

/**
 * Reviews a text that was just written, in the package that holds it. Its author read the data of a moment: of what has moved since, and of
 * what the text stands on only now, it stays to be reviewed.
 */
export const keepWritten = (
  tx: Writer<ReportTables>,
  of: In,
  { text, upToDate }: { text: WrittenText; upToDate: boolean },
): Promise<void> => {
  const now = standsOf(readingOf(of.source), text)
  if (upToDate) return keepReview(tx, of, { text, stands: now })
  const before = keptOf(of.source.tables.reviewed_marks).get(textKey(text)) ?? new Map<string, string>()
  const unread = [...now.keys()].filter((mark) => !before.has(mark)).map((mark) => [mark, UNREAD] as const)
  return keepReview(tx, of, { text, stands: new Map([...before, ...unread]) })
}

export const dropReview = async (tx: Writer<ReportTables>, programmeId: string, text: WrittenText): Promise<void> => {
  await tx.deleteFrom('reviewed_mark').where('programme_id', '=', programmeId).where('text', '=', textKey(text)).execute()
}
