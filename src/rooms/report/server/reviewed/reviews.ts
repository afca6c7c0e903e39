import type { ProgrammePackage } from '../../contract/package.ts'
import { exportedReviews, firstReviews, movedTexts, reviewEdition, type MovedText } from '../../domain/reviewed/moved.ts'
import { type Reading, readingOver } from '../../domain/reviewed/reading.ts'
import { textOf } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import { sha256 } from '../sha256.ts'

/** Sixteen digits tell two wordings of one record apart, and keep a package readable. */
const digest = (text: string): string => sha256(text).slice(0, 16)

/** Nothing here touches the database: a report of a package is made without loading what does. */
export const readingOf = (source: ProgrammePackage): Reading => readingOver(reviewEdition(source, reportWords('es')), digest)

/** Texts to be read again, and those that nobody has read. */
export const movedIn = (source: ProgrammePackage): readonly MovedText[] => movedTexts(source, readingOf(source))

/** The package with a review of each text that it brings none for. */
export const withReviews = ({ tables, passages }: ProgrammePackage): ProgrammePackage => {
  const first = firstReviews({ tables, passages }, () => readingOf({ tables, passages }))
  return { passages, tables: { ...tables, reviewed_marks: [...tables.reviewed_marks, ...first] } }
}

/** The package as it may leave the programme. */
export const withExportedReviews = ({ tables, passages }: ProgrammePackage): ProgrammePackage => {
  const given = { tables, passages }
  return { passages, tables: { ...tables, reviewed_marks: exportedReviews(given, readingOf(given)) } }
}

/** What somebody has read who says that a text holds: its words, and all that it stands on. */
export const readingMark = (source: ProgrammePackage, { text, stands }: Pick<MovedText, 'text' | 'stands'>): string =>
  sha256(JSON.stringify([textOf(source, text), [...stands].toSorted(([a], [b]) => (a < b ? -1 : 1))]))
