import { expect, it } from 'vitest'
import { decisionOn, seedLaw } from '#law/rules'
import { comparedWith } from './compared.ts'

it('every phase in every system, and all together, stands in the comparison, changed or not', () => {
  const phase = (id: string) => ({ schema: 'istmo/facts/1' as const, id, jurisdictions: ['HN' as const] })
  const decision = decisionOn(seedLaw(), [phase('recruitment'), phase('exit')], '2026-11-27T12:00:00.000Z')
  const changed = [{ phase: 'exit', system: 'HN', before: 'undetermined', after: 'TIP' }] as const
  expect(
    comparedWith(decision, { kind: 'whole', lawChanged: true, changed }).map(({ phase: id, system, now }) => [id, system, now]),
  ).toEqual([
    ['recruitment', 'INT', 'undetermined'],
    ['recruitment', 'HN', 'undetermined'],
    ['exit', 'INT', 'undetermined'],
    ['exit', 'HN', 'TIP'],
    ['together', 'INT', 'undetermined'],
    ['together', 'HN', 'undetermined'],
  ])
})
