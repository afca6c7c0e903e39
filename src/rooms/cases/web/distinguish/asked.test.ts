import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '#law/facts.ts'
import { PHASES } from '#law/guide.ts'
import { answered, begin, described, removed, type Turn, turnedTo } from './asked.ts'

const phase = (id: string, given: Partial<Facts> = {}): Facts => ({ schema: 'istmo/facts/1', id, jurisdictions: [], ...given })
const recruited = phase('recruitment', { acts: { recruitment: 'yes' } })
const crossed = phase('border', { border: 'yes', date: '2025' })

/** The form as a page drives it: what is handed on comes back. */
const startedWith = (phases: readonly Facts[]): Turn => ({ asked: begin(phases), phases })
const answer = ({ asked, phases }: Turn, given: Partial<Facts>) => answered(phases, asked, { ...described(phases, asked), ...given })
const turn = ({ asked, phases }: Turn, to: string) => turnedTo(phases, asked, to)
const remove = ({ asked, phases }: Turn, id: string) => removed(phases, asked, id)
const now = ({ asked, phases }: Turn) => described(phases, asked)

describe('the phase that is asked', () => {
  it('is the first that was described, else the whole way', () => {
    expect(now(startedWith([crossed]))).toBe(crossed)
    expect(now(startedWith([]))).toEqual(phase('whole'))
  })

  it('counts once something is said of it, and is forgotten where nothing is; when and who stay', () => {
    const person = { jurisdictions: ['HN' as const], age: 17, date: '2025-03' }
    const other = turn(answer(startedWith([]), person), 'transport')
    expect(other.phases).toEqual([phase('transport', person)])
    const said = answer(other, { border: 'no' })
    const third = turn(said, 'exit')
    expect(third.phases).toEqual([phase('transport', { ...person, border: 'no' })])
    expect(now(third)).toEqual(phase('exit', person))
  })

  it('comes back as it was when it is chosen again', () => {
    const both = answer(turn(startedWith([recruited]), 'border'), { border: 'yes' })
    expect(both.phases).toEqual([recruited, phase('border', { border: 'yes' })])
    const again = turn(both, 'recruitment')
    expect([now(again), again.phases]).toEqual([recruited, both.phases])
  })

  it('gives its date to those that have none, also while it is being typed, and to no other', () => {
    const dated = phase('transport', { benefit: 'no', date: '2024' })
    const typed = answer(turn(startedWith([recruited, dated]), 'border'), { border: 'yes', date: '2025' })
    const more = answer(typed, { date: '2025-03' })
    expect(more.phases.map(({ date }) => date)).toEqual(['2025-03', '2024', '2025-03'])
    const { date: _, ...without } = now(more)
    expect(answered(more.phases, more.asked, without).phases.map(({ date }) => date)).toEqual([undefined, '2024', undefined])
  })
})

describe('a phase that is taken back', () => {
  it('goes, and leaves the one that is asked as it is', () => {
    const after = remove(turn(startedWith([recruited, crossed]), 'border'), 'recruitment')
    expect([after.phases, now(after)]).toEqual([[crossed], crossed])
  })
  it('is asked anew where it is the one that is asked; country, date and age stay', () => {
    const person = { jurisdictions: ['HN' as const], age: 17 }
    const after = remove(startedWith([{ ...recruited, ...person }]), 'recruitment')
    expect(after.phases).toEqual([phase('recruitment', person)])
    expect(now(after)).toEqual(phase('recruitment', person))
  })
})

it('whatever is done, phases stand in their order, each once, with one country and one age', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('turn' as const), to: fc.constantFrom(...PHASES) }),
    fc.record({ kind: fc.constant('remove' as const), to: fc.constantFrom(...PHASES) }),
    fc.record({
      kind: fc.constant('answer' as const),
      given: fc.constantFrom<Partial<Facts>>({ border: 'yes' }, { age: 'adult' }, { age: 9 }, { jurisdictions: ['CR'] }, { date: '2025' }),
    }),
  )
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let state = startedWith([])
      for (const one of steps) {
        if (one.kind === 'turn') state = turn(state, one.to)
        else if (one.kind === 'remove') state = remove(state, one.to)
        else state = answer(state, one.given)
        const ids = state.phases.map(({ id }) => PHASES.findIndex((name) => name === id))
        expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b))
        expect(new Set(state.phases.map(({ age, jurisdictions }) => JSON.stringify([age, jurisdictions]))).size).toBeLessThanOrEqual(1)
        expect(state.phases.length > 0 || steps.length === 0).toBe(true)
      }
    }),
  )
})
