import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Syllabus } from '../../contract/syllabus.ts'
import { changesBeyond, type Whole } from './only-conditions.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'

const chapters: Whole['chapters'] = [{ id: 'chapter-1', module: 'M1', sha256: 'a' }]
const beyond = (change: (syllabus: Syllabus) => void, ...targets: string[]) => {
  const syllabus = exampleSyllabus()
  change(syllabus)
  return changesBeyond({ syllabus: exampleSyllabus(), chapters }, { syllabus, chapters }, targets)
}
const otherNumber = (one: Syllabus): void => {
  Object.assign(one, { semver: '9.0.0', parent: { semver: '0.1.0', sha256: 'a'.repeat(64) }, date: '2026-12-24', changeClass: 'minor' })
}

describe('what a successor changes beyond its conditions', () => {
  it('is nothing where only number, parent, date and class are others', () => expect(beyond(otherNumber)).toEqual([]))

  it('is nothing where a named module or outcome changed', () => {
    const module = (one: Syllabus) => void (one.modules[1]!.purpose.en += ' More.')
    expect(beyond(module, 'modules/M2')).toEqual([])
    expect(beyond(module, 'M2')).toEqual([])
    const outcome = (one: Syllabus) => void (one.outcomes.find(({ code }) => code === 'M2.O3')!.text.es += ' Más.')
    expect(beyond(outcome, 'outcomes/M2.O3')).toEqual([])
    expect(beyond(outcome, 'M2')).toEqual([])
    expect(beyond((one) => void (one.notice.en = 'Another.'), 'notice')).toEqual([])
    const overlay = (one: Syllabus) => void (one.overlays[0]!.reason.en += ' More.')
    expect(beyond(overlay, `overlays/${exampleSyllabus().overlays[0]!.id}`)).toEqual([])
  })

  it('lets the total of hours follow the hours of a named module', () => {
    const hours = (one: Syllabus) => {
      one.modules[1]!.hours.contact += 1
      one.announced.contact += 1
    }
    expect(beyond(hours, 'M2')).toEqual([])
    expect(beyond(hours, 'M3')).toEqual(['M2'])
  })

  it('names all else', () => {
    const outcome = (one: Syllabus) => void (one.outcomes.find(({ code }) => code === 'M2.O3')!.text.es += ' Más.')
    expect(beyond(outcome)).toEqual(['M2.O3'])
    expect(beyond(outcome, 'M2.O1', 'nowhere')).toEqual(['M2.O3'])
    expect(beyond((one) => void (one.modules[1]!.purpose.en += ' More.'), 'M2.O3')).toEqual(['M2'])
    expect(beyond((one) => void one.competences.pop(), 'M2')).toEqual(['C4'])
    expect(beyond((one) => void (one.measuring.en += ' More.'), 'M2')).toEqual(['measuring'])
    expect(beyond((one) => void one.modules.reverse(), 'M1')).toEqual(['order'])
  })

  it('lets a chapter be another where its module is named', () => {
    const given = { syllabus: exampleSyllabus(), chapters }
    const retold = { ...given, chapters: [{ ...chapters[0]!, sha256: 'b' }] }
    expect(changesBeyond(given, retold, ['M1'])).toEqual([])
    expect(changesBeyond(given, retold, ['M2'])).toEqual(['chapter-1'])
    expect(changesBeyond(given, { ...given, chapters: [] }, ['M2'])).toEqual(['chapter-1'])
    // A chapter that moves to another module is named by both.
    expect(changesBeyond(given, { ...given, chapters: [{ ...chapters[0]!, module: 'M2', sha256: 'b' }] }, ['M2'])).toEqual(['chapter-1'])
  })

  it('never passes a change of what no condition names', () => {
    const places = exampleSyllabus().outcomes.map(({ code }) => code)
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.subarray(places), (changed, targets) => {
        const found = beyond((one) => void (one.outcomes.find(({ code }) => code === changed)!.text.en += ' x'), ...targets)
        expect(found).toEqual(targets.includes(changed) ? [] : [changed])
      }),
    )
  })
})
