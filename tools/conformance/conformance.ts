/**
 * Compares what Istmo writes with public standards, where a folder of them is at hand. Nothing of that folder is needed to build, run or
 * test the project; where it is absent this says so and is content.
 *
 *   npm run conformance                  the folder ../shared/standards
 *   npm run conformance -- FOLDER        another one
 */
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isThere, readFolder } from '#kernel/files/folder.ts'
import { packageTables } from '#report/package.ts'
import { readPackage } from '#sheets/read-package.ts'
import { countriesConform, packagesConform, type Found } from './checks.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Standards of rooms and exchanges that are not built yet, and what will speak them. */
const NOT_SPOKEN_YET: Readonly<Record<string, string>> = {
  asvs: 'OWASP ASVS 5.0: requirements on the server',
  case: 'CASE/UCO: case files',
  'cod_pcodes_CA7_adm1_adm2.csv': 'OCHA p-codes: places below the country',
  cmi5: 'cmi5: courses',
  followthemoney: 'FollowTheMoney: case files',
  htcds: 'HTCDS: case data',
  iati: 'IATI: activities of the programme',
  'refi-qda': 'REFI-QDA: exchange of codebooks and codings',
  stix21: 'STIX 2.1: case files',
}
const WORDS: Readonly<Record<Found['kind'], string>> = { conforms: 'conforms', fails: 'FAILS', 'not-found': 'not found' }

const print = ({ standard, kind, says }: Found): void => {
  console.log(`${WORDS[kind].padEnd(9)} ${standard}`)
  for (const line of says) console.log(`          ${line}`)
}

const folder = process.argv[2] ? resolve(process.argv[2]) : join(ROOT, '../shared/standards')
const example = await readFolder(join(ROOT, 'examples/central-america-2008'))

const compare = async (): Promise<boolean> => {
  const read = readPackage(example, packageTables)
  const countries = read.kind === 'read' ? read.tables.countries.map(({ code }) => code) : []
  const found = [packagesConform(example), await countriesConform(folder, countries)]
  for (const one of found) print(one)
  const there = await readdir(folder)
  print({
    standard: 'JSON Schema of Data Package v2',
    kind: 'not-found',
    says: ['not in the folder; the packages were checked with our own reader alone'],
  })
  console.log('not yet   Standards that lie there and that Istmo neither reads nor writes today:')
  for (const name of there.filter((entry) => entry in NOT_SPOKEN_YET)) console.log(`          ${name}: ${NOT_SPOKEN_YET[name]}`)
  return found.every(({ kind }) => kind !== 'fails')
}

if (await isThere(folder)) process.exitCode = (await compare()) ? 0 : 1
else console.log(`There is no folder of standards at ${folder}: nothing was compared.`)
