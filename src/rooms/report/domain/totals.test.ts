import { describe, expect, it } from 'vitest'
import type { Block } from '#documents/model.ts'
import { readFolder } from '#kernel/files/folder.ts'
import { REGION } from '#programme/region.ts'
import { readPackage } from '#sheets/read-package.ts'
import { fixture } from '#test/fixture-package.ts'
import { packageTables, type ProgrammePackage } from '../contract/package.ts'
import { reportWords } from '../messages.ts'
import { compose } from './compose.ts'
import { plain } from './printed.fixture.ts'

type Tables = ProgrammePackage['tables']
const QUADRANTS = ['S', 'W', 'O', 'T'] as const

/** Whole numbers below `n`, the same for the same seed (mulberry32). */
const chanceOf = (seed: number) => {
  let state = seed
  return (n: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * n)
  }
}

/** A programme with all that upsets a sum: rooms of several sectors and of none, some silent, statements of no sector, not coded, or against. */
const generated = (seed: number): Tables => {
  const below = chanceOf(seed)
  const pick = <One>(of: readonly One[]): One => of[below(of.length)]!
  const [model, said] = [fixture.workshops[0]!, fixture.statements[0]!]
  const sectors = fixture.sectors.map(({ code }) => code)
  const workshops = Array.from({ length: 4 + below(9) }, (_, at) => {
    const country = pick(['HN', 'HN', 'PA', 'PA', REGION])
    const held = country === REGION ? [] : pick([[sectors[0]!], [sectors[1]!], sectors, []])
    return { ...model, code: `R${1 + (at % 2)}-${country}-${at}`, round: 1 + (at % 2), country, sectors: held }
  })
  const statements = workshops.flatMap((workshop) =>
    Array.from({ length: below(7) }, (_, at) => ({
      ...said,
      id: `${workshop.code}-${at}`,
      workshop: workshop.code,
      number: at + 1,
      quadrant: pick(QUADRANTS),
      sector: workshop.sectors.length > 1 ? pick([...sectors, null]) : null,
      allocated_by: pick(['room', 'source', 'rule'] as const),
    })),
  )
  const codings = statements
    .filter(() => below(5) > 0)
    .map(({ id }) => ({ ...fixture.codings[0]!, subject: id, condition: pick(['legal', 'technical', 'operational']) }))
  const evidence = codings
    .filter(() => below(2) > 0)
    .map(({ subject }) => ({ finding: pick(fixture.findings).code, subject, stance: pick(['supports', 'contrary'] as const) }))
  return { ...fixture, workshops, statements, codings, finding_evidence: evidence, published_claims: [] }
}

type Printed = { readonly blocks: readonly Block[]; readonly sentence: (name: string) => Readonly<Record<string, unknown>> }
const printed = (source: ProgrammePackage): Printed => {
  const { document, sentences, problems } = compose(source, reportWords('en'), { version: null, dataHash: 'abc', facts: null })
  expect(problems).toEqual([])
  return { blocks: document.blocks, sentence: (name) => sentences.find(({ id }) => id === name)?.values ?? {} }
}

const tableOf = (blocks: readonly Block[], id: string): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' && block.id === id ? block.rows.map((row) => row.map(({ runs }) => plain(runs))) : []))
const numbers = (cells: readonly (string | undefined)[]): number[] => cells.map((cell) => Number((cell ?? '').replaceAll(',', '')))
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
/** Numbers drawn in a figure from a label on. */
const drawnAfter = (blocks: readonly Block[], id: string, label: string): string[] => {
  const svg = blocks.flatMap((block) => (block.kind === 'figure' && block.id === id ? [block.svg] : [])).join('')
  const texts = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text = '']) => text)
  return texts.slice(texts.lastIndexOf(label) + 1)
}

/** What the tables themselves hold, counted here by nothing of the house. */
const storeOf = ({ workshops, statements, ...tables }: Tables) => {
  const at = new Map(workshops.map((workshop) => [workshop.code, workshop]))
  const coded = new Map(tables.codings.map(({ subject, condition }) => [subject, condition]))
  const chapter = (code: string) => tables.conditions.find((one) => one.code === code)?.folds_into ?? code
  const all = statements.map((said) => {
    const { round, country } = at.get(said.workshop)!
    const condition = coded.get(said.id)
    return { ...said, round, country, chapter: condition === undefined ? null : chapter(condition) }
  })
  return { all, count: (is: (said: (typeof all)[number]) => boolean) => all.filter(is).length }
}

const expectTotals = (source: ProgrammePackage): void => {
  const { tables } = source
  const { blocks, sentence } = printed(source)
  const { all, count } = storeOf(tables)
  const rounds = [...new Set(tables.rounds.map(({ number }) => number))]
  for (const round of rounds) {
    const inRound = count((said) => said.round === round)
    const held = tables.workshops.filter((workshop) => workshop.round === round)
    // The figure of coverage, the table behind it and the sentence before it.
    expect(sum(numbers(tableOf(blocks, `table-coverage-${round}`).map((row) => row[3])))).toBe(inRound)
    const totals = drawnAfter(blocks, `figure-coverage-${round}`, 'Total').filter((text) => /^[\d,]+( |$)/.test(text))
    const grand = totals.findLastIndex((text) => /^\d+ (group|workshop)/.test(text))
    expect(numbers([totals[grand - 1]])[0]).toBe(inRound)
    expect(Number.parseInt(totals[grand]!, 10)).toBe(held.length)
    const columns = totals.slice(0, grand - 1).filter((text) => /^[\d,]+$/.test(text))
    expect(sum(numbers(columns))).toBe(count((said) => said.round === round && said.country !== REGION))
    const { statements, inCells, regional, elsewhere } = sentence(`coverage:${round}`)
    expect(statements).toBe(inRound)
    expect(sum([inCells, regional, elsewhere] as number[])).toBe(inRound)
    // Kinds of source.
    expect(sum(numbers(tableOf(blocks, 'table-sources').map((row) => row[rounds.indexOf(round) + 1])))).toBe(inRound)
    for (const { code } of tables.countries) {
      const of = (is: (said: (typeof all)[number]) => boolean) => count((said) => said.round === round && said.country === code && is(said))
      // The page of the country, and its grid.
      const row = numbers(tableOf(blocks, `table-country-${code}`)[rounds.indexOf(round)]!.slice(1, 6))
      expect(row).toEqual([of(() => true), ...QUADRANTS.map((quadrant) => of((said) => said.quadrant === quadrant))])
      const grid = blocks.flatMap((block) => (block.kind === 'panels' && block.id === `quadrants-${code}-${round}` ? [block] : []))
      const shown = grid.flatMap(({ parts }) =>
        parts.map(({ title, groups }) => [plain(title), groups.flatMap(({ items }) => items).length]),
      )
      if (of(() => true) > 0)
        for (const [place, quadrant] of QUADRANTS.entries()) {
          const own = of((said) => said.quadrant === quadrant)
          expect(shown[place]).toEqual([expect.stringMatching(new RegExp(`\\(${own}\\)$`)), own])
        }
    }
  }
  // Countries by quadrant: a total is the sum of its row.
  for (const [place, row] of tableOf(blocks, 'table-countries').entries()) {
    const cells = numbers(row.slice(1))
    expect(cells.at(-1)).toBe(sum(cells.slice(0, -1)))
    expect(cells.at(-1)).toBe(count(({ country }) => country === tables.countries[place]?.code))
  }
  // Chapters by condition, and what is in none.
  for (const { code } of tables.conditions.filter(({ folds_into }) => folds_into === null)) {
    const values = sentence(`chapter-compared:${code}`)
    if (!('hinders' in values)) continue
    const of = (round: number, quadrants: string) =>
      count((said) => said.round === round && said.chapter === code && quadrants.includes(said.quadrant))
    expect(values).toMatchObject({ hinders: of(1, 'WT'), helps: of(1, 'SO'), laterHinders: of(2, 'WT'), laterHelps: of(2, 'SO') })
  }
  expect(sentence('uncoded')['statements'] ?? 0).toBe(count(({ chapter }) => chapter === null))
  // The chain, and the evidence of each finding.
  const chain = tableOf(blocks, 'table-chain')
  expect(numbers(chain.map((row) => row[1]))).toEqual([
    all.length,
    tables.findings.length,
    tables.gaps.length,
    tables.recommendations.length,
  ])
  const cited = new Set(tables.finding_evidence.map(({ subject }) => subject))
  expect(Number.parseInt(chain[0]![2]!, 10)).toBe(count(({ id }) => !cited.has(id)))
  for (const row of tableOf(blocks, 'table-evidence')) {
    const of = (round: number, stance: string) =>
      count(
        (said) =>
          said.round === round && tables.finding_evidence.some((e) => e.finding === row[0] && e.subject === said.id && e.stance === stance),
      )
    expect(numbers([row[2], row[6], row[8], row[12]])).toEqual([of(1, 'supports'), of(1, 'contrary'), of(2, 'supports'), of(2, 'contrary')])
  }
}

describe('every total of the report is what the store holds', () => {
  it('of the example', async () => {
    const read = readPackage(await readFolder('examples/central-america-2008'), packageTables)
    if (read.kind === 'refused') return expect.unreachable('the example is refused')
    return expectTotals(read)
  })

  it.each(Array.from({ length: 20 }, (_, at) => at + 1))('of the generated programme %i', (seed) => {
    const tables = generated(seed)
    expect(tables.statements.length).toBeGreaterThan(0)
    expectTotals({ tables, passages: {} })
  })
})
