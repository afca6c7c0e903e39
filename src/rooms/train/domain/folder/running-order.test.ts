import { describe, expect, it } from 'vitest'
import { exampleChapter, exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import { runningOrder } from './running-order.ts'

const modules = exampleSyllabus().modules.slice(0, 2)
const halfDays = ['2026-03-02/am', '2026-03-02/pm', '2026-03-03/am']

describe('the running order', () => {
  it('lays what the modules treat over the half days, in its order and in even parts', () => {
    const planned = runningOrder({ modules, chapters: [], halfDays }, 'en')
    expect(planned.map(({ what }) => what)).toEqual(modules.flatMap(({ content }) => content.map(({ en }) => en)))
    expect(planned.map(({ halfDay }) => halfDay)).toEqual(planned.map(({ halfDay }) => halfDay).toSorted())
    expect(new Set(planned.map(({ halfDay }) => halfDay)).size).toBe(3)
    expect(planned.every(({ minutes }) => minutes % 5 === 0)).toBe(true)
    expect(runningOrder({ modules, chapters: [], halfDays: [] }, 'en')).toEqual([])
  })

  it('is that of the guide where the version carries a chapter of the module', () => {
    const chapter = exampleChapter()
    const planned = runningOrder({ modules, chapters: [chapter], halfDays }, 'es')
    const own = planned.filter(({ module }) => module === chapter.module)
    expect(own.map(({ what, minutes }) => [what, minutes])).toEqual(chapter.sections.map(({ title, minutes }) => [title.es, minutes]))
    expect(planned.some(({ module }) => module === 'M2')).toBe(true)
  })
})
