import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import { reportWords } from '../../messages.ts'
import { compose } from '../compose.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { plain } from '../printed.fixture.ts'

/** Police and prosecutors of Honduras met in one room; what each of them said stands in its own cell. */
const together: ProgrammePackage['tables'] = {
  ...fixture,
  workshops: fixture.workshops
    .filter(({ code }) => code !== 'R1-HN-PRO-1')
    .map((one) => (one.code === 'R1-HN-POL-1' ? { ...one, sectors: ['police', 'prosecution'] } : one)),
  statements: fixture.statements.map((said) => {
    if (said.id === 'HN-3') return { ...said, workshop: 'R1-HN-POL-1', number: 3, sector: 'prosecution' }
    return said.workshop === 'R1-HN-POL-1' ? { ...said, sector: 'police' } : said
  }),
}

const drawn = (tables: ProgrammePackage['tables']): string[] => {
  const { document } = compose({ tables, passages: {} }, reportWords('en'), { version: null, dataHash: 'abc', facts: null })
  const figures = document.blocks.flatMap((block) => (block.kind === 'figure' && block.id === 'figure-coverage-1' ? [block.svg] : []))
  return figures.flatMap((svg) => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text = '']) => text))
}

const behind = (tables: ProgrammePackage['tables'], figure: string): string[][] => {
  const { document } = compose({ tables, passages: {} }, reportWords('en'), { version: null, dataHash: 'abc', facts: null })
  const found = document.blocks.flatMap((block) => (block.kind === 'table' && block.id === `table-${figure}` ? [block] : []))
  return found.flatMap(({ rows }) => rows.map((row) => row.map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''))))
}

const captioned = (tables: ProgrammePackage['tables'], lang: 'es' | 'en') => {
  const { document } = compose({ tables, passages: {} }, reportWords(lang), { version: null, dataHash: 'abc', facts: null })
  const figure = document.blocks.find((block) => block.kind === 'figure' && block.id === 'figure-coverage-1')
  return figure?.kind === 'figure' ? plain(figure.caption) : expect.unreachable('no figure')
}

describe('the figure of coverage', () => {
  it('says in its caption from how many of the workshops that it counts its statements are, where that is not all', () => {
    const silent = { ...fixture, statements: fixture.statements.filter(({ workshop }) => workshop !== 'R1-HN-PRO-1') }
    expect(captioned(fixture, 'en')).toContain('5 statements in 4 groups;')
    expect(captioned(silent, 'en')).toContain('4 statements in 3 of 4 groups;')
    expect(captioned(silent, 'es')).toContain('4 enunciados en 3 de 4 grupos;')
    expect(drawn(silent).slice(-30)).toContain('4 groups')
  })

  it('counts a workshop of two sectors in the cell of each, and once in its country and in all', () => {
    const [, , , ...rows] = drawn(together)
    const upTo = (label: string) => rows.splice(0, rows.indexOf(label))
    expect(upTo('Panama')).toEqual(['Honduras', '2', '1 group', '1', '1 group', '3', '1 group'])
    expect(upTo('Total').slice(0, 5)).toEqual(['Panama', '1', '1 group', '1', '1 group'])
    expect(rows.slice(0, 7)).toEqual(['Total', '3', '2 groups', '1', '1 group', '5', '3 groups'])
  })

  it('counts in a total what no one sector said, in a column and rows of its own', () => {
    const silent = { ...together, statements: together.statements.map((said) => (said.id === 'HN-3' ? { ...said, sector: null } : said)) }
    const [, , head, ...rows] = drawn(silent)
    const upTo = (label: string) => rows.splice(0, rows.indexOf(label))
    expect(head).toBe('Sector not stated')
    expect(upTo('Panama')).toEqual(['Total', 'Honduras', '2', '1 group', '0', '1 group', '1', '1 group', '3', '1 group'])
    expect(upTo('Total')).toEqual(expect.arrayContaining(['Panama', '1', '1 group']))
    expect(rows.slice(0, 9)).toEqual(['Total', '3', '2 groups', '0', '1 group', '1', '1 group', '5', '3 groups'])
    expect(behind(silent, 'coverage-1')).toContainEqual(['Honduras', 'Sector not stated', '1', '1', '0'])
    expect(captioned(silent, 'es')).toContain('5 enunciados en 3 grupos;')
  })

  it('says of a regional room how much was said there, and nothing of a sector that no source names', () => {
    const told = (allocated_by: 'room' | 'source') => {
      const statements = fixture.statements.map((said) => ({
        ...said,
        allocated_by: said.id === 'REG-1' ? allocated_by : ('rule' as const),
      }))
      return behind({ ...fixture, statements }, 'coverage-1').at(-1)
    }
    expect(told('room')).toEqual(['Regional group', 'no sector', '1', '1', '1'])
    expect(told('source')).toEqual(['Regional group', 'no sector', '1', '1', '–'])
  })

  it('tells of each step of the chain what has no counterpart, also where that is none', () => {
    expect(behind(fixture, 'chain').map((row) => row.at(-1))).toEqual([
      '0 in no finding',
      '0 weaknesses or threats in no gap',
      '0 without a recommendation',
      '2 with no follow-up recorded',
    ])
  })
})
