import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import { reportWords } from '../../messages.ts'
import { compose } from '../compose.ts'
import type { ProgrammePackage } from '../../contract/package.ts'

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

describe('the figure of coverage', () => {
  it('counts a workshop of two sectors in the cell of each, and once in its country and in all', () => {
    const [, , , ...rows] = drawn(together)
    const upTo = (label: string) => rows.splice(0, rows.indexOf(label))
    expect(upTo('Panama')).toEqual(['Honduras', '2', '1 group', '1', '1 group', '3', '1 group'])
    expect(upTo('Total').slice(0, 5)).toEqual(['Panama', '1', '1 group', '1', '1 group'])
    expect(rows.slice(0, 7)).toEqual(['Total', '3', '2 groups', '1', '1 group', '5', '3 groups'])
  })
})
