import { countries } from '#programme/package.ts'
import { REGION } from '#programme/region.ts'
import type { PackageCheck } from '#sheets/read-package.ts'
import { statements, workshops } from '../contract/package.ts'
import { statementCode } from './assessment.ts'
import { checkDates, checkPeople, checkPlace } from './workbook/check-facts.ts'
import { judgedRows } from './workbook/judged.ts'
import { telling } from './workbook/tell.ts'

/** A package is asked of its workshops what a workbook is asked: else one door would let in what the other refuses. */
const checkWorkshops: PackageCheck = (read, errors) => {
  const found = read(workshops)
  const frame = { countries: read(countries).placed.rows.map(({ code }) => ({ code: String(code) })) }
  const isKnown = (country: string | undefined) => country === REGION || frame.countries.some(({ code }) => code === country)
  for (const { row, index } of judgedRows(found)) {
    const tell = telling((make) => errors.add(make), found, index)
    // A country that is none of the programme's was told as such.
    if (isKnown(row.country)) checkPlace(row, frame, tell)
    checkPeople(row, tell)
    checkDates(row, tell)
  }
}

const checkStatements: PackageCheck = (read, errors) => {
  const found = read(statements)
  const heard = new Map(judgedRows(read(workshops)).map(({ row }) => [row.code, row.sectors]))
  const numbers = new Set<string>()
  for (const { row, index } of judgedRows(found)) {
    const { workshop, number, sector } = row
    const tell = telling((make) => errors.add(make), found, index)
    if (workshop === undefined) continue
    const spoken = heard.get(workshop)
    if (sector && spoken && !spoken.includes(sector)) tell('sector', 'unknown_sector', sector, null, { of: 'workshop' })
    if (number === undefined) continue
    const place = statementCode(workshop, number)
    if (numbers.has(place)) tell('number', 'duplicate_n', place)
    numbers.add(place)
  }
}

export const checkAssessPackage: PackageCheck = (read, errors) => {
  checkWorkshops(read, errors)
  checkStatements(read, errors)
}
