import type { Words } from '#sheets/table.ts'
import { workshopSheet } from '../../contract/workbook.ts'
import { exampleCode } from '../workshop-code.ts'
import type { WorkbookFrame } from './frame.ts'

const codeAbout = (code: string): Words => ({
  es: `Ronda, país, sector y número, con guiones: ${code}. El código del país tiene que estar.`,
  en: `Round, country, sector and number, with dashes: ${code}. The code of the country must be there.`,
})

const dateAbout = (year: number): Words => ({
  es: `Día, mes o año: ${year}-03-04, ${year}-03 o ${year}.`,
  en: `Day, month or year: ${year}-03-04, ${year}-03 or ${year}.`,
})

/** The sheet of workshops with examples of the programme itself: a country or a year of another one would be copied, and be wrong. */
export const workshopSheetFor = (frame: WorkbookFrame): typeof workshopSheet => {
  const { columns } = workshopSheet
  const own = frame.countries.find((country) => frame.writable.has(country.code))?.code
  const [code, year] = [exampleCode(frame, own), frame.rounds.at(-1)?.from_year]
  const dated = year === undefined ? {} : { about: dateAbout(year) }
  const sheet = {
    ...workshopSheet,
    columns: {
      ...columns,
      code: { ...columns.code, example: code, about: codeAbout(code) },
      held_from: { ...columns.held_from, ...dated },
      held_to: { ...columns.held_to, ...dated },
    },
  }
  // Other words in the same columns: the rows are the same.
  return sheet as typeof workshopSheet
}
