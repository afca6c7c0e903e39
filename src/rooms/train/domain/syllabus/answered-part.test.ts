import { expect, it } from 'vitest'
import type { Chapter } from '../../contract/chapter.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { answeredPart, changedPlaces } from './answered-part.ts'
import { diffVersions } from './diff.ts'
import { exampleChapter, exampleSyllabus } from './syllabus.fixture.ts'

const changed = (change: (syllabus: Syllabus, chapter: Chapter) => void) => {
  const [before, after] = [exampleSyllabus(), exampleSyllabus()].map((syllabus) => ({ syllabus, chapters: [exampleChapter()] }))
  change(after!.syllabus, after!.chapters[0]!)
  const difference = diffVersions(before!, after!)
  return {
    places: changedPlaces(difference),
    answering: (target: string, ...others: string[]) => {
      const { entries, elsewhere } = answeredPart(difference, [before!, after!], { target, others })
      return { codes: entries.map(({ code, fields }) => [code, ...fields.map(({ field }) => field)].join(' ')), elsewhere }
    },
  }
}

it('shows of a difference what the condition names: a module with its outcomes and its chapter', () => {
  const { places, answering } = changed((syllabus, chapter) => {
    syllabus.modules[0]!.purpose.en += ' More.'
    syllabus.outcomes.find(({ code }) => code === 'M1.O2')!.text.es += ' Más.'
    syllabus.modules[1]!.purpose.en += ' More.'
    chapter.title.en += ' again'
  })
  expect(places).toEqual(['M1', 'M2', 'M1.O2', 'chapter-1'])
  expect(answering('modules/M1', 'modules/M2')).toEqual({ codes: ['M1 purpose', 'M1.O2 text', 'chapter-1 title'], elsewhere: 1 })
  expect(answering('outcomes/M1.O2', 'modules/M1')).toEqual({ codes: ['M1.O2 text'], elsewhere: 2 })
  expect(answering('modules/M3')).toEqual({ codes: [], elsewhere: 0 })
})

it('shows of the whole the one text that is named, and counts the others with their own condition', () => {
  const { places, answering } = changed((syllabus) => {
    syllabus.notice.en = 'Another.'
    syllabus.measuring.es += ' Más.'
    syllabus.announced.contact += 1
  })
  expect(places).toEqual(['notice', 'measuring', 'announced'])
  expect(answering('notice', 'measuring')).toEqual({ codes: ['central-america-first notice'], elsewhere: 1 })
  expect(answering('modules/M1', 'measuring')).toEqual({ codes: [], elsewhere: 1 })
})
