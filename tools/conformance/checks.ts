import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isThere, type Files } from '#kernel/files/folder.ts'
import { packageTables } from '#report/package.ts'
import { readArchive, writeArchive } from '#sheets/archive.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { readPackage } from '#sheets/read-package.ts'
import { writePackage } from '#sheets/write-package.ts'
import { numericCode } from '#ui/charts/country-codes.ts'
import { outlinesOf } from '#ui/charts/outlines.ts'
import { publicPackage } from '../../src/rooms/report/domain/public-package.ts'

/** What one check found. `not-found`: the standard is not in the folder, and nothing was checked. */
export type Found = { standard: string; kind: 'conforms' | 'fails' | 'not-found'; says: readonly string[] }

const SUBDIVISIONS = 'iso_3166-2_CA7.csv'

const firstColumn = async (path: string): Promise<readonly string[]> => {
  const csv = readCsv(new Uint8Array(await readFile(path)), { sheet: path, guard: 'none' })
  if (csv.kind === 'refused') return []
  return csv.grid.rows.slice(1).map(({ cells }) => String(cells[0] ?? ''))
}

/** Every country of ISO 3166-2's list is one that the map can draw, and the programme's countries are in that list. */
export const countriesConform = async (standards: string, countries: readonly string[]): Promise<Found> => {
  const standard = 'ISO 3166-1 codes of countries'
  const path = join(standards, SUBDIVISIONS)
  if (!(await isThere(path))) return { standard, kind: 'not-found', says: [`${SUBDIVISIONS} is not in the folder`] }
  const listed = [...new Set((await firstColumn(path)).map((code) => code.slice(0, 2)))]
  const { chosen } = outlinesOf(listed)
  const faults = [
    ...(listed.length === 0 ? [`${SUBDIVISIONS} lists no country`] : []),
    ...listed.filter((code) => !numericCode(code)).map((code) => `${code}: not in the map's table of codes`),
    ...listed.filter((code) => !chosen.has(code)).map((code) => `${code}: the map has no outline`),
    ...countries.filter((code) => !listed.includes(code)).map((code) => `${code}: a country of the example that the list does not hold`),
  ]
  return faults.length > 0
    ? { standard, kind: 'fails', says: faults }
    : { standard, kind: 'conforms', says: [`${listed.join(', ')}: each has its number and its outline`] }
}

const faultsOf = (name: string, files: Files): readonly string[] => {
  const read = readPackage(files, packageTables)
  const told = read.kind === 'refused' ? [...read.errors, ...read.warnings] : read.warnings
  return told.map(({ sheet, cell, message }) => `${name}: ${sheet} ${cell} ${message.en}`)
}

/** The example, and the data annex that a report carries, are packages that our own reader takes without a word. */
export const packagesConform = (example: Files): Found => {
  const standard = 'Data Package v2 (datapackage.org)'
  const read = readPackage(example, packageTables)
  if (read.kind === 'refused') return { standard, kind: 'fails', says: faultsOf('example', example) }
  const annex = readArchive(writeArchive(writePackage(publicPackage(read), packageTables)))
  if (annex.kind === 'refused') return { standard, kind: 'fails', says: [`annex.zip: ${annex.message.en}`] }
  const faults = [...faultsOf('example', example), ...faultsOf('annex.zip', annex.files)]
  return faults.length > 0
    ? { standard, kind: 'fails', says: faults }
    : { standard, kind: 'conforms', says: [`the example (${example.size} files) and its annex (${annex.files.size}) read back whole`] }
}
