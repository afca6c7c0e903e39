import { describe, expect, it } from 'vitest'
import { statementCode } from '#assess/rules'
import { readFolder } from '#kernel/files/folder.ts'
import type { Column } from '#sheets/table.ts'
import { writePackage } from '#sheets/write-package.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { packageTables, type ProgrammePackage } from '../contract/package.ts'
import { packageInLines } from './in-lines.fixture.ts'
import { dataHashOf, dataHashOfPackage } from './make/make-report.ts'
import { readGiven } from './read-given.ts'

type Tables = ProgrammePackage['tables']
type Workshop = Tables['workshops'][number]

const wrong = (change: Partial<Tables>) => {
  const read = readGiven(writePackage({ ...fixturePackage, tables: { ...fixturePackage.tables, ...change } }, packageTables))
  return read.kind === 'refused' ? read.errors : []
}
const faults = (change: Partial<Tables>) => wrong(change).map(({ sheet, cell, code, value }) => `${sheet} ${cell} ${code} ${value}`)
/** The first row of a table, changed. */
const first = <Name extends keyof Tables>(name: Name, change: Partial<Tables[Name][number]>): Partial<Tables> => {
  const [row, ...rest] = fixturePackage.tables[name]
  return { [name]: [{ ...row, ...change }, ...rest] }
}
const workshop = (change: Partial<Workshop>) => first('workshops', change)

describe('a text that somebody wrote in lines', () => {
  const files = writePackage(packageInLines, packageTables)

  it('has them in a package too', () => {
    const { tables, passages } = packageInLines
    expect(readGiven(files)).toMatchObject({ kind: 'read', tables, passages, warnings: [] })
    expect(dataHashOfPackage(files)).toBe(dataHashOf(packageInLines))
  })

  it('that a release put on one line before is read from it as it was released, under the same hash', () => {
    const onOneLine = (column: Column): Column => ({ ...column, ...(column.type === 'text' && { lines: false }) })
    const before = packageTables.map((table) => ({
      ...table,
      columns: Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, onOneLine(column)])),
    })) as unknown as typeof packageTables
    const released = writePackage(packageInLines, before)
    const read = readGiven(released)
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.errors[0]))
    expect(read.tables.positions.map((row) => row.reservation_es)).toEqual(['1. Primero. 2. Segundo. Tercero.', null])
    expect([...writePackage(read, packageTables)]).toEqual([...released])
  })
})

describe('a package that somebody gives', () => {
  it('is read where all of it agrees', async () => {
    expect(wrong({})).toEqual([])
    expect(readGiven(await readFolder('examples/central-america-2008')).kind).toBe('read')
  })

  it.each([
    ['workshops', { country: 'ZZ' }, 'data/workshops.csv C2 unknown_reference ZZ'],
    ['published_claims', { country: 'ZZ' }, 'data/published_claims.csv C2 unknown_reference ZZ'],
    ['recommendations', { country: 'ZZ' }, 'data/recommendations.csv B2 unknown_reference ZZ'],
    ['codings', { subject: 'HN-99' }, 'data/codings.csv A2 unknown_reference HN-99'],
    ['finding_evidence', { subject: 'HN-99' }, 'data/finding_evidence.csv B2 unknown_reference HN-99'],
  ] as const)('names nothing in %s that is not in it', (name, change, fault) => {
    expect(faults(first(name, change))).toEqual([fault])
  })

  it('says so in both languages', () => {
    expect(wrong(workshop({ country: 'ZZ' }))[0]?.message).toEqual({
      es: '«ZZ» no figura en la tabla «Países» ni es REG.',
      en: '“ZZ” is not in the table “Countries”, nor is it REG.',
    })
    expect(wrong(first('codings', { subject: 'HN-99' }))[0]?.message).toEqual({
      es: '«HN-99» no figura en la tabla «Enunciados» ni en «Afirmaciones publicadas».',
      en: '“HN-99” is neither in the table “Statements” nor in “Published claims”.',
    })
  })

  it.each<[string, Partial<Workshop>, string]>([
    ['counts more women and men than participants', { participants: 10, women: 7, men: 6 }, 'L2 sum_mismatch 10'],
    ['ends before it begins', { held_from: '2026-04-14', held_to: '2025-04-15' }, 'G2 dates_reversed 2025-04-15'],
    ['ends on a day that is none', { held_to: '2026-02-31' }, 'G2 bad_date 2026-02-31'],
    ['is of another country than its code says', { country: 'PA' }, 'A2 code_of_other_country'],
    ['is of no sector', { sectors: [] }, 'D2 sector_missing '],
  ])('has no workshop that %s', (_, change, fault) => {
    expect(faults(workshop(change))).toEqual([expect.stringContaining(`data/workshops.csv ${fault}`)])
  })

  it('has no statement of a sector that was not there, nor two of one number', () => {
    const [one, ...others] = fixturePackage.tables.workshops
    const { police, prosecution } = { police: ['police'], prosecution: 'prosecution' }
    const [said, ...more] = fixturePackage.tables.statements.filter(({ workshop: code }) => code === one?.code)
    if (!one || !said || !more[0]) expect.unreachable('the fixture has a workshop with statements')
    const rest = fixturePackage.tables.statements.filter((statement) => statement !== said && statement !== more[0])
    const statements = [{ ...said, sector: prosecution }, { ...more[0], number: said.number }, ...rest]
    expect(faults({ workshops: [{ ...one, sectors: police }, ...others], statements })).toEqual([
      'data/statements.csv E2 unknown_sector prosecution',
      `data/statements.csv C3 duplicate_n ${statementCode(one.code, said.number)}`,
    ])
  })
})
