import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { Coding, FindingEvidence, GapFinding, Statement } from '../../contract/package.ts'
import { statementLines } from '../../domain/lines.ts'
import { people, PROGRAMME, seedWith } from '../analysis.fixture.ts'
import type { AssessTables } from '../tables.ts'
import { countedSeen } from './assessment.ts'
import { fillEvidence, saidSeen } from './said.ts'

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
const content: fc.Arbitrary<Content> = fc.tuple(fc.array(one, { maxLength: 40 }), fc.boolean()).map(([drawn, isAnswered]) => {
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

describe.each(ENGINES)('statements read for lists on %s', (engine) => {
  const it = inHouse(engine, { rooms, people })

  it.for(fc.sample(content, { numRuns: 8, seed: 20_260_302 }))(
    'are those of the assessment that the same reader sees',
    async (given, { house }) => {
      await transaction(house.database, contextOf(OPERATOR), seedWith(given))
      for (const actor of [...Object.values(people), NOBODY, OPERATOR])
        await reading<AssessTables, void>(house.database, contextOf(actor), async (db) => {
          const asked = { programmeId: PROGRAMME, now: NOW }
          const assessment = await countedSeen(db, PROGRAMME, NOW)
          const [bearing, bare] = [await saidSeen(db, asked, { evidence: true }), await saidSeen(db, asked, { evidence: false })]
          expect(bearing.statements).toEqual(assessment.statements)
          expect(bare.statements).toEqual(assessment.statements.map((statement) => ({ ...statement, evidence: [] })))
          expect(await fillEvidence(db, PROGRAMME, bare.statements.map(statementLines(bare)))).toEqual(
            assessment.statements.map(statementLines(assessment)),
          )
        })
    },
  )
})
