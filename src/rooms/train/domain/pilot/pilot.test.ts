import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANGE_STATES } from '../../contract/pilot.ts'
import { diffVersions, type Texts } from '../syllabus/diff.ts'
import { exampleChapter, exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import { nextOf } from './change-moves.ts'
import { descendsFrom } from './descends-from.ts'
import { pilotCounts } from './pilot-counts.ts'
import { runningOrder, targetsIn } from './running-order.ts'
import { changesOn, readTarget, targetName } from './target.ts'
import { type Pilot, validationLines } from './validation.ts'

const texts = (change: (one: Texts) => void = () => {}): Texts => {
  const given = { syllabus: exampleSyllabus(), chapters: [exampleChapter()] }
  change(given)
  return given
}

describe('a target', () => {
  it('is read by its kind, and named as the version names it', () => {
    expect(readTarget('chapters/chapter-1/q-line')).toEqual({ kind: 'part', code: 'chapter-1/q-line' })
    expect(readTarget('modules/M1/x')).toBeUndefined()
    expect(targetName('modules/M1', texts())?.en).toBe(exampleSyllabus().modules[0]?.title.en)
    expect(targetName('chapters/chapter-1/two-crimes', texts())?.en).toBe('Two crimes on one road')
    expect(targetName('chapters/chapter-1/none', texts())).toBeUndefined()
    expect(targetName('items/I-007', texts())?.es).toBe('I-007')
    expect(targetName('logistics', texts())).toEqual({ es: '', en: '' })
    expect(targetName('persons/1', texts())).toBeUndefined()
  })
  it('is touched by a difference on it: a module with its outcomes and chapters, a section with its blocks', () => {
    const before = texts()
    const after = texts(({ syllabus, chapters }) => {
      syllabus.outcomes[0]!.text.en = 'otherwise.'
      chapters[0]!.sections[0]!.blocks.find(({ id }) => id === 'scene')!.minutes = 3
    })
    const on = (target: string) => changesOn(target, { difference: diffVersions(before, after), before, after }).map(({ code }) => code)
    expect(on('modules/M1')).toEqual(['M1.O1', 'chapter-1/scene'])
    expect(on('modules/M2')).toEqual([])
    expect(on('outcomes/M1.O1')).toEqual(['M1.O1'])
    expect(on('outcomes/M1.O2')).toEqual([])
    expect(on('chapters/chapter-1/two-crimes')).toEqual(['chapter-1/scene'])
    expect(on('chapters/chapter-1/scene')).toEqual(['chapter-1/scene'])
    expect(on('chapters/chapter-1/trafficking')).toEqual([])
    expect([on('items/I-007'), on('logistics'), on('x')]).toEqual([[], [], []])
  })
  it('does not take module 1 for module 10', () => {
    const before = texts()
    const after = texts(({ syllabus }) => {
      syllabus.modules.push({ ...syllabus.modules[0]!, code: 'M10' })
      syllabus.outcomes.push({ ...syllabus.outcomes[0]!, code: 'M10.O1' })
    })
    expect(changesOn('modules/M1', { difference: diffVersions(before, after), before, after })).toEqual([])
  })
})

describe('the running order', () => {
  it('holds what a session teaches, each once, and no note for whoever teaches', () => {
    const order = runningOrder(texts(), ['M1', 'M3'])
    expect(order.map(({ target, minutes }) => [target, minutes])).toEqual([
      ['modules/M1', 360],
      ['modules/M3', 360],
    ])
    const targets = targetsIn(order)
    expect(new Set(targets).size).toBe(targets.length)
    expect(targets).toContain('chapters/chapter-1/q-line')
    expect(targets).not.toContain('chapters/chapter-1/n-scene')
    expect(targets.every((target) => targetName(target, texts()) !== undefined)).toBe(true)
  })
})

describe('a request', () => {
  it('ends rejected or implemented, and is implemented only once it was accepted', () => {
    expect(CHANGE_STATES.filter((state) => nextOf(state).length === 0)).toEqual(['rejected', 'implemented'])
    expect(CHANGE_STATES.filter((state) => nextOf(state).includes('implemented'))).toEqual(['accepted'])
  })
  it('is answered by a version that follows, at whatever distance', () => {
    const versions = [
      { sha256: 'c', parent: 'b' },
      { sha256: 'b', parent: 'a' },
      { sha256: 'a', parent: null },
      { sha256: 'x', parent: 'y' },
      { sha256: 'y', parent: 'x' },
    ]
    expect([descendsFrom('c', 'a', versions), descendsFrom('b', 'a', versions)]).toEqual([true, true])
    expect([descendsFrom('a', 'c', versions), descendsFrom('a', 'a', versions), descendsFrom('x', 'a', versions)]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('counts', () => {
  const observed = fc.record({ session: fc.constantFrom('HN-2026-01', 'PA-2026-01'), isWithdrawn: fc.boolean() })
  it('add up: each request is in one place, and what was withdrawn in none', () => {
    fc.assert(
      fc.property(fc.array(observed), fc.array(fc.record({ state: fc.constantFrom(...CHANGE_STATES) })), (all, requests) => {
        const counts = pilotCounts(all, requests)
        expect(counts.changes + counts.rejected + counts.accepted + counts.open).toBe(counts.requests)
        expect(counts.observations).toBe(all.filter(({ isWithdrawn }) => !isWithdrawn).length)
        expect(counts.pilots).toBeLessThanOrEqual(Math.min(2, counts.observations))
      }),
    )
  })
})

describe('validation', () => {
  const pilot = (more: Partial<Pilot>): Pilot => ({
    session: 'HN-2026-01',
    country: 'HN',
    sectors: ['police'],
    observations: 4,
    participants: new Map([['police', 12]]),
    ...more,
  })
  it('is a line for each country and sector', () => {
    const lines = validationLines(
      [pilot({}), pilot({ observations: 2, participants: new Map([['police', 8]]) }), pilot({ country: 'BZ' })],
      [],
    )
    expect(lines).toEqual([
      { country: 'BZ', sector: 'police', pilots: 1, participants: { n: 12 }, observations: 4 },
      { country: 'HN', sector: 'police', pilots: 2, participants: { n: 20 }, observations: 6 },
    ])
  })
  it('tells no number of 1 to 4 people but to their own country, and none of a roll that is not seen', () => {
    const few = pilot({ participants: new Map([['police', 4]]) })
    expect(validationLines([few], [])[0]?.participants).toEqual({ withheld: 'few' })
    expect(validationLines([few], ['HN'])[0]?.participants).toEqual({ n: 4 })
    expect(validationLines([few, pilot({ participants: null })], ['HN'])[0]?.participants).toEqual({ withheld: 'unseen' })
    expect(validationLines([pilot({ participants: new Map() })], [])[0]?.participants).toEqual({ n: 0 })
  })
  it('counts who came of a sector that nobody announced', () => {
    const lines = validationLines(
      [
        pilot({
          participants: new Map([
            ['police', 9],
            ['judiciary', 6],
          ]),
        }),
      ],
      [],
    )
    expect(lines.map(({ sector }) => sector)).toEqual(['judiciary', 'police'])
  })
})
