import type { StatementRow, WorkshopRow } from '../contract/workbook.ts'
import { statementSheet, workshopSheet } from '../contract/workbook.ts'
import { tableSheet } from '#sheets/table-sheet.ts'
import { writeXlsx } from '#sheets/write-xlsx.ts'
import type { Country } from '#test/security/two-countries.ts'

const NAMES = { HN: 'Honduras', GT: 'Guatemala', REG: 'REG' } as const
const workshopRow = (country: Country, code: string): WorkshopRow => ({
  code,
  round: 1,
  country: NAMES[country],
  sectors: country === 'REG' ? [] : ['prosecution'],
  language: 'es',
  held_from: null,
  held_to: null,
  place: null,
  method: null,
  provenance: null,
  participants: null,
  women: null,
  men: null,
})
export const statementRow = (workshop: string): StatementRow => ({
  workshop,
  number: 1,
  quadrant: 'W',
  text: 'Se dijo algo',
  sector: null,
  language: null,
  public_es: null,
  public_en: null,
  condition: null,
  themes: [],
  seriousness: null,
  year: null,
  source: null,
  source_id: null,
})

/** A workbook as the template gives it, filled; its name is the same whatever it says. */
export const workbookOf = (workshops: readonly WorkshopRow[], statements: readonly StatementRow[]): File => {
  const sheets = [tableSheet(workshopSheet, { lang: 'es', rows: workshops }), tableSheet(statementSheet, { lang: 'es', rows: statements })]
  return new File([new Uint8Array(writeXlsx(sheets))], 'talleres.xlsx')
}
/** Of one country and a workshop that is not there yet, or of one that may be. */
export const workbookFor = (country: Country, code = `R1-${country}-PRO-7`): File =>
  workbookOf([workshopRow(country, code)], [statementRow(code)])
