import { describe, expect, it } from 'vitest'
import { exampleChapter, exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import { breakAfter, runningOrder, testMinutes } from './running-order.ts'

const modules = exampleSyllabus().modules.slice(0, 2)
const halfDays = ['2026-03-02/am', '2026-03-02/pm', '2026-03-03/am']

describe('the running order', () => {
  it('lays what the modules treat over the half days, in its order and in even parts', () => {
    const planned = runningOrder({ modules, chapters: [], halfDays, questions: 0 }, 'en')
    expect(planned.map(({ what }) => what)).toEqual(modules.flatMap(({ content }) => content.map(({ en }) => en)))
    expect(planned.map(({ halfDay }) => halfDay)).toEqual(planned.map(({ halfDay }) => halfDay).toSorted())
    expect(new Set(planned.map(({ halfDay }) => halfDay)).size).toBe(3)
    expect(planned.every(({ minutes }) => minutes % 5 === 0)).toBe(true)
    expect(runningOrder({ modules, chapters: [], halfDays: [], questions: 24 }, 'en')).toEqual([])
  })

  it('is that of the guide where the version carries a chapter of the module', () => {
    const chapter = exampleChapter()
    const planned = runningOrder({ modules, chapters: [chapter], halfDays, questions: 0 }, 'es')
    const own = planned.filter(({ module }) => module === chapter.module)
    expect(own.map(({ what, minutes }) => [what, minutes])).toEqual(chapter.sections.map(({ title, minutes }) => [title.es, minutes]))
    expect(planned.some(({ module }) => module === 'M2')).toBe(true)
  })

  it('begins with the test before and ends with the one after, and their minutes count', () => {
    const planned = runningOrder({ modules, chapters: [], halfDays, questions: 24 }, 'en')
    expect(planned.map(({ kind }) => kind)).toEqual(['pre', ...planned.slice(1, -1).map(() => 'section'), 'post'])
    expect([planned[0], planned.at(-1)]).toMatchObject([
      { halfDay: halfDays[0], minutes: 40 },
      { halfDay: halfDays[2], minutes: 40 },
    ])
    expect([testMinutes(1), testMinutes(10), testMinutes(20)]).toEqual([5, 15, 30])
  })

  it('has its break nearest to half of the minutes, late rather than early, and none where it would stand at an end', () => {
    const after = (...minutes: number[]) => breakAfter(minutes.map((one) => ({ minutes: one })))
    expect([after(40, 75, 75), after(10, 90), after(90, 10), after(60), after()]).toEqual([2, 1, 1, 0, 0])
  })

  it('rests in one day where the guide of the chapter says: after the second section, and after the sixth', () => {
    const planned = runningOrder(
      { modules: modules.slice(0, 1), chapters: [exampleChapter()], halfDays: halfDays.slice(0, 2), questions: 24 },
      'en',
    )
    const before = halfDays.slice(0, 2).map((halfDay) => {
      const parts = planned.filter((part) => part.halfDay === halfDay)
      return parts[breakAfter(parts) - 1]?.what
    })
    expect(before).toEqual([1, 5].map((at) => exampleChapter().sections[at]?.title.en))
  })
})
