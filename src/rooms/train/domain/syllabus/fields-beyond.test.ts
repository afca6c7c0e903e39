import { expect, it } from 'vitest'
import type { Chapter } from '../../contract/chapter.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { fieldsBeyond } from './fields-beyond.ts'
import { exampleChapter, exampleSyllabus } from './syllabus.fixture.ts'

const found = (places: readonly string[], change: (syllabus: Syllabus, chapter: Chapter) => void) => {
  const [syllabus, chapter] = [exampleSyllabus(), exampleChapter()]
  change(syllabus, chapter)
  const before = { syllabus: exampleSyllabus(), chapters: [exampleChapter()] }
  return fieldsBeyond(before, { syllabus, chapters: [chapter] }, places)
}

it('names the number and the day of a chapter, which no difference of two versions shows', () => {
  const { semver, date } = exampleChapter()
  const renamed = found(['chapter-1'], (_, chapter) => void Object.assign(chapter, { semver: '9.0.0', date: '2031-01-02' }))
  expect(renamed).toEqual([
    { place: 'chapter-1.semver', holds: '9.0.0', expected: semver },
    { place: 'chapter-1.date', holds: '2031-01-02', expected: date },
  ])
})

it('tells a text in the language that changed, from where it parts', () => {
  const [text] = found(['measuring'], (one) => void (one.measuring.en += ' And more.'))
  expect(text).toMatchObject({ place: 'syllabus.measuring.en', holds: expect.stringMatching(/^….* And more\.$/) })
  expect(text?.expected.length).toBeLessThanOrEqual(80)
  const block = found(['chapter-1'], (_, { sections }) => {
    const [first] = sections[0]!.blocks
    if (first && 'text' in first) first.text.es = `Antes. ${first.text.es}`
  })
  expect(block).toMatchObject([
    { place: expect.stringMatching(/^chapter-1\/[a-z0-9-]+\.text\.es$/), holds: expect.stringMatching(/^Antes\./) },
  ])
})

it('tells other values by both, and what is there no more or for the first time', () => {
  expect(found(['M2'], (one) => void (one.modules[1]!.group.max += 1))).toMatchObject([
    { place: 'M2.group', holds: expect.stringContaining('"max":'), expected: expect.stringContaining('"max":') },
  ])
  expect(found(['C4'], (one) => void one.competences.pop())).toMatchObject([{ place: 'C4', holds: '—' }])
  expect(found(['chapter-2', 'order'], () => {})).toEqual([])
  const added = { ...exampleChapter(), id: 'chapter-2' }
  const before = { syllabus: exampleSyllabus(), chapters: [] }
  expect(fieldsBeyond(before, { ...before, chapters: [added] }, ['chapter-2'])).toEqual([
    { place: 'chapter-2', holds: added.title.es, expected: '—' },
  ])
})
