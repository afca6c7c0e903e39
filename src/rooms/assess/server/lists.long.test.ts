import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { inHouse, type InHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { LARGEST_PAGE } from '../contract/coding.ts'
import type { Coding, FindingEvidence, GapFinding, Statement } from '../contract/package.ts'
import { statementLines } from '../domain/lines.ts'
import { type Criteria, selectStatements } from '../domain/select.ts'
import { people, PROGRAMME, seedWith } from './analysis.fixture.ts'
import type { AssessTables } from './tables.ts'
import { countedSeen } from './sql/assessment.ts'
import { linesOf } from './sql/said.ts'

const NOW = '2026-03-02T15:04:05.000Z'
const WORKSHOPS = ['HN-REL', 'HN-SEA', 'HN-OPE', 'GT-REL', 'GT-SEA', 'GT-OPE', 'REG-SEA', 'HN-TWO']

type Content = { statements: Statement[]; codings: Coding[]; finding_evidence: FindingEvidence[]; gap_findings: GapFinding[] }

const one = fc.record({
  workshop: fc.constantFrom(...WORKSHOPS),
  quadrant: fc.constantFrom('S' as const, 'W' as const, 'O' as const, 'T' as const),
  sector: fc.constantFrom(null, 'police', 'prosecution'),
  source: fc.constantFrom(null, 'report-2010'),
  condition: fc.constantFrom(null, 'legal', 'technical'),
  themes: fc.subarray(['training', 'data']),
  findings: fc.subarray(['F-001', 'F-002']),
  stance: fc.constantFrom('supports' as const, 'contrary' as const),
})

/** Statements in an order that is not that of their ids; those without a condition are not coded and bear on nothing. */
const content: fc.Arbitrary<Content> = fc
  .tuple(fc.array(one, { minLength: 20, maxLength: 40 }), fc.boolean())
  .map(([drawn, isAnswered]) => {
    const rows = drawn.map((row, at) => ({ ...row, id: `S-${(at * 7) % 41}`, number: at + 1 }))
    const coded = rows.flatMap(({ condition, ...row }) => (condition === null ? [] : [{ ...row, condition }]))
    return {
      statements: rows.map(({ id, workshop, number, quadrant, sector, source }) => {
        const words = { text: `Dicho ${id}`, public_es: null, public_en: null }
        return { id, workshop, number, quadrant, sector, language: 'es', ...words, year: null, source, allocated_by: 'room' }
      }),
      codings: coded.map(({ id: subject, condition, themes }) => ({
        subject,
        coder: 'C1',
        condition,
        themes,
        seriousness: null,
        memo: null,
      })),
      finding_evidence: coded.flatMap(({ id: subject, findings, stance }) => findings.map((finding) => ({ finding, subject, stance }))),
      gap_findings: isAnswered ? [{ gap: 'G-01', finding: 'F-001' }] : [],
    }
  })

const values = fc.record({
  round: fc.subarray([1, 2], { minLength: 1 }),
  country: fc.subarray(['HN', 'GT', 'REG'], { minLength: 1, maxLength: 2 }),
  sector: fc.constantFrom(['police'], ['prosecution']),
  quadrant: fc.subarray(['S', 'W', 'O', 'T'], { minLength: 1, maxLength: 2 }),
  condition: fc.constantFrom(['legal'], ['technical']),
  codedCondition: fc.constantFrom(['legal'], ['technical']),
  theme: fc.subarray(['training', 'data'], { minLength: 1 }),
  finding: fc.subarray(['F-001', 'F-002'], { minLength: 1 }),
  gap: fc.constantFrom(['G-01'], ['G-02']),
  stance: fc.constantFrom('supports' as const, 'contrary' as const),
  allocated: fc.constantFrom(['room'], ['rule']),
  sourceKind: fc.constantFrom(['academic'], ['press']),
})
const TOGETHER: readonly (readonly (keyof Criteria)[])[] = [
  ...(['round', 'country', 'sector', 'quadrant', 'condition', 'codedCondition', 'theme', 'allocated', 'sourceKind'] as const).map((one) => [
    one,
  ]),
  ['finding', 'stance'],
  ['gap', 'stance'],
  ['finding', 'gap'],
]

/** Each criterion alone or with what belongs to it, then some by twos; all at once would select nothing, and show nothing. */
const criteriaOf = (drawnValues: readonly Criteria[]): Criteria[] =>
  drawnValues.map((all, at) => {
    const names = [...(TOGETHER[at % TOGETHER.length] ?? []), ...(at < TOGETHER.length ? [] : (TOGETHER[(at * 5) % TOGETHER.length] ?? []))]
    return Object.fromEntries(Object.entries(all).filter(([name]) => names.some((one) => one === name)))
  })
const criteria = fc.array(values, { minLength: 18, maxLength: 18 }).map(criteriaOf)

/** Three statements behind one, or from the start where that one is not among them. */
const pageBehind = (all: readonly { readonly id: string }[], after: string | undefined) => {
  const from = all.findIndex(({ id }) => id === after) + 1
  const ids = all.slice(from, from + 3).map(({ id }) => id)
  return { ids, next: from + 3 < all.length ? ids[2] : null }
}

const inAddress = (asked: Criteria) => Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, [value].flat().map(String)]))

/** The assessment that a reader sees, from which every count of a report is made. */
const assessmentOf = ({ house }: Pick<InHouse, 'house'>, name: string) =>
  reading<AssessTables, Awaited<ReturnType<typeof countedSeen>>>(house.database, contextOf(people[name] ?? OPERATOR), (db) =>
    countedSeen(db, PROGRAMME, NOW),
  )

const READERS = ['lena-hn', 'rita-reader', 'operator']
const drawn = fc.sample(fc.tuple(content, criteria), { numRuns: 3, seed: 20_260_302 })

describe.each(ENGINES)('lists of statements on %s', (engine) => {
  const it = inHouse(engine, { rooms, people })
  // The statements are the same on both; all that is drawn goes to the faster one.
  const programmes = engine === 'postgres' ? drawn : drawn.slice(0, 1)
  const keep = (house: InHouse['house'], given: Content) => transaction(house.database, contextOf(OPERATOR), seedWith(given))

  it.for(programmes)('find by any criteria what the domain selects, page by page', async ([given, all], { house, as }) => {
    await keep(house, given)
    for (const name of READERS) {
      const assessment = await assessmentOf({ house }, name)
      for (const asked of all) {
        const selected = selectStatements(assessment.statements, asked)
        const find = (page: object) => as(name).get('/api/assess/statement.find', { programmeId: PROGRAMME, ...inAddress(asked), ...page })
        const counted = { found: selected.length, workshops: new Set(selected.map(({ workshop }) => workshop)).size }
        for (const after of [undefined, selected[2]?.id, selected.at(-1)?.id, 'no-such']) {
          const { body } = await find({ limit: '3', ...(after !== undefined && { after }) })
          expect(body).toMatchObject(counted)
          expect({ ids: (body['items'] as { id: string }[]).map(({ id }) => id), next: body['next'] }).toEqual(pageBehind(selected, after))
        }
      }
    }
  })

  it('go on behind the largest page', async ({ house, as }) => {
    const words = { text: 'Dicho', public_es: null, public_en: null }
    const said = (number: number): Statement => {
      const id = `S-${number}`
      return {
        id,
        workshop: 'HN-REL',
        number,
        quadrant: 'W',
        sector: null,
        language: 'es',
        ...words,
        year: null,
        source: null,
        allocated_by: 'room',
      }
    }
    const statements = Array.from({ length: LARGEST_PAGE + 1 }, (_, at) => said(at + 1))
    await keep(house, { statements, codings: [], finding_evidence: [], gap_findings: [] })
    const find = async (page: object) => {
      const { body } = await as('lena-hn').get('/api/assess/statement.find', {
        programmeId: PROGRAMME,
        limit: String(LARGEST_PAGE),
        ...page,
      })
      return [(body['items'] as unknown[]).length, body['next']]
    }
    expect(await find({})).toEqual([LARGEST_PAGE, `S-${LARGEST_PAGE}`])
    expect(await find({ after: `S-${LARGEST_PAGE}` })).toEqual([1, null])
  })

  it.for(programmes)('tell of their coding what the domain tells', async ([given, all], { house, as }) => {
    await keep(house, given)
    for (const name of READERS) {
      const { statements } = await assessmentOf({ house }, name)
      const { body: progress } = await as(name).get('/api/assess/coding.progress', { programmeId: PROGRAMME })
      const told = progress['workshops'] as { code: string; statements: number; coded: number }[]
      for (const { code, statements: said, coded } of told) {
        const own = statements.filter(({ workshop }) => workshop === code)
        expect([said, coded]).toEqual([own.length, own.filter(({ condition }) => condition !== null).length])
      }
      expect(new Set(told.map(({ code }) => code))).toEqual(new Set(statements.map(({ workshop }) => workshop)))
      for (const { quadrant, codedCondition, theme, finding, round } of [...all, {}]) {
        const scope = selectStatements(statements, {
          ...(quadrant && { quadrant: quadrant.slice(0, 1) }),
          ...(round && { round: round.slice(0, 1) }),
        })
        const found = selectStatements(scope, {
          ...(codedCondition && { codedCondition: codedCondition.slice(0, 1) }),
          ...(theme && { theme: theme.slice(0, 1) }),
        }).filter(({ evidence }) => !finding || evidence.some((one) => one.finding === finding[0]))
        const first = {
          quadrant: quadrant?.[0],
          condition: codedCondition?.[0],
          theme: theme?.[0],
          finding: finding?.[0],
          round: round?.[0],
        }
        const asked = Object.entries(first).flatMap(([field, value]) => (value === undefined ? [] : [[field, String(value)]]))
        const { body } = await as(name).get('/api/assess/coding.list', { programmeId: PROGRAMME, ...Object.fromEntries(asked) })
        expect({ ...body, items: (body['items'] as { id: string }[]).map(({ id }) => id) }).toMatchObject({
          found: found.length,
          items: found.map(({ id }) => id),
        })
        for (const from of [...found.slice(1, 2).map(({ id }) => id), 'no-such']) {
          const begins = Math.max(
            0,
            found.findIndex(({ id }) => id === from),
          )
          const page = await as(name).get('/api/assess/coding.list', {
            programmeId: PROGRAMME,
            ...Object.fromEntries(asked),
            at: from,
            limit: '2',
          })
          expect((page.body['items'] as { id: string }[]).map(({ id }) => id)).toEqual(found.slice(begins, begins + 2).map(({ id }) => id))
        }
      }
    }
  })

  it.for(programmes)('show each as the assessment that the same reader sees has it', async ([given], { house }) => {
    await keep(house, given)
    for (const actor of [...Object.values(people), NOBODY, OPERATOR])
      await reading<AssessTables, void>(house.database, contextOf(actor), async (db) => {
        const assessment = await countedSeen(db, PROGRAMME, NOW)
        const lines = await linesOf(
          db,
          PROGRAMME,
          given.statements.map(({ id }) => id),
        )
        const words = new Set(['text', 'publicEs', 'publicEn'])
        const bare = (line: object) => Object.fromEntries(Object.entries(line).filter(([name]) => !words.has(name)))
        expect(lines.map(bare)).toEqual(assessment.statements.map(statementLines(assessment)).map(bare))
      })
  })
})
