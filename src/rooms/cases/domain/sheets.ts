import type { CaseSheet, Deadline } from '../contract/case-sheet.ts'
import type { CaseFile } from './case-file.ts'

type Sheets = Pick<CaseFile, 'case'>

/** Each once, in the order in which the sheets that stand were written: more than one where the case was changed twice at once, and nobody has said which holds. */
const distinct = <Value>({ case: sheets }: Sheets, of: (sheet: CaseSheet) => readonly Value[]): readonly Value[] => [
  ...new Map(sheets.flatMap(({ content }) => of(content)).map((value) => [JSON.stringify(value), value])).values(),
]

/** What the case is called; none where its sheet cannot be read. */
export const titlesOf = (file: Sheets): readonly string[] => distinct(file, ({ title }) => [title])

/** How far it is. */
export const stagesOf = (file: Sheets): readonly CaseSheet['status'][] => distinct(file, ({ status }) => [status])

/** Where it plays, by any of its sheets. */
export const jurisdictionsOf = (file: Sheets): CaseSheet['jurisdictions'] => [...distinct(file, ({ jurisdictions }) => jurisdictions)]

/** What runs out, by any of its sheets: a day is not lost because somebody else changed the title at that time. */
export const deadlinesOf = (file: Sheets): readonly Deadline[] => distinct(file, ({ deadlines }) => deadlines)
