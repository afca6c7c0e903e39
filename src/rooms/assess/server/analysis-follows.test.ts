import { describe, expect } from 'vitest'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, people, seed } from './analysis.fixture.ts'

/** One statement's code is edited; everything that is read from it follows. */
describe.each(ENGINES)('an edited code on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  const shown = async (as: InHouse['as']) => {
    const get = async (path: string, input: Readonly<Record<string, string>>) =>
      (await as('beto-hn').get(`/api/assess/${path}`, { ...IN, ...input })).body
    const matrix = async (rows: string) => {
      const body = await get('matrix.show', { round: '1', rows, columns: 'country' })
      const codes = (body['rows'] as { code: string }[]).map(({ code }) => code)
      const cells = body['cells'] as { statements: number; workshops: number }[][]
      return Object.fromEntries(codes.map((code, at) => [code, cells[at]?.[0]?.statements]))
    }
    const finding = await get('finding.show', { code: 'F-001' })
    const gap = await get('gap.show', { code: 'G-01' })
    const first = (body: Record<string, unknown>) => (body['strength'] as { statements: number; contrary: number; grade: string }[])[0]
    const drill = await get('statement.find', { codedCondition: 'technical', round: '1', country: 'HN' })
    const compared = (gap['compared'] as { country: string; earlier: number; comparison: string }[]).find(({ country }) => country === 'HN')
    return {
      conditions: await matrix('condition'),
      themes: await matrix('theme'),
      finding: first(finding),
      gap: first(gap),
      drill: drill['found'],
      compared,
    }
  }

  it('moves matrices, drill, finding, gap and the comparison of rounds', async ({ as }) => {
    expect(await shown(as)).toMatchObject({
      conditions: { legal: 0, technical: 2 },
      themes: { training: 2, data: 0 },
      finding: { statements: 3, contrary: 0, grade: 'moderate' },
      gap: { statements: 3, contrary: 0 },
      drill: 2,
      compared: { earlier: 2, comparison: 'persists' },
    })
    const edited = { condition: 'legal', themes: ['data', 'training'], evidence: [{ finding: 'F-001', stance: 'contrary' }] }
    for (const subject of ['HN-REL-1', 'HN-SEA-1'])
      expect(await as('beto-hn').post('/api/assess/coding.record', { ...IN, subject, version: 1, ...edited })).toMatchObject({
        status: 200,
      })
    expect(await shown(as)).toMatchObject({
      conditions: { legal: 2, technical: 0 },
      themes: { training: 2, data: 2 },
      finding: { statements: 1, contrary: 2, grade: 'limited' },
      gap: { statements: 1, contrary: 2 },
      drill: 0,
      compared: { earlier: 0, comparison: 'new' },
    })
  })
})
