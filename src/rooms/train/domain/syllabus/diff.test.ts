import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Syllabus } from '../../contract/syllabus.ts'
import { changedWords } from './changed-words.ts'
import { diffSyllabus } from './diff.ts'
import { exampleSyllabus } from './syllabus.fixture.ts'

const after = (change: (syllabus: Syllabus) => void) => {
  const syllabus = exampleSyllabus()
  change(syllabus)
  return diffSyllabus(exampleSyllabus(), syllabus)
}

describe('changed words', () => {
  it('keeps what stayed and marks what went and came', () => {
    expect(changedWords('say what consent changes', 'explain what consent and age change')).toEqual([
      { kind: 'gone', text: 'say ' },
      { kind: 'new', text: 'explain ' },
      { kind: 'same', text: 'what consent ' },
      { kind: 'gone', text: 'changes' },
      { kind: 'new', text: 'and age change' },
    ])
  })

  it('gives each text back from its own words', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'dd'), { maxLength: 12 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (before, now) => {
        const found = changedWords(before, now)
        const side = (own: 'gone' | 'new') =>
          found
            .filter(({ kind }) => kind !== (own === 'gone' ? 'new' : 'gone'))
            .flatMap(({ text }) => text.trim().split(/\s+/))
            .filter(Boolean)
            .join(' ')
        expect(side('gone')).toBe(before)
        expect(side('new')).toBe(now)
      }),
    )
  })

  it('does not compare a book word by word', () => {
    const long = 'word '.repeat(3001)
    expect(changedWords(long, 'word')).toEqual([
      { kind: 'gone', text: long },
      { kind: 'new', text: 'word' },
    ])
  })
})

describe('the difference of two versions', () => {
  it('is none of the same', () => {
    expect(after(() => {})).toMatchObject({ entries: [], least: 'none' })
    // What names a version is no change of what it teaches.
    expect(after((one) => void (one.semver = '0.1.1'))).toMatchObject({ entries: [], least: 'none' })
  })

  it('names the outcome and the languages in which its words changed', () => {
    const { entries, least } = after((one) => void (one.outcomes[2]!.text.es = 'explicar qué cambia el pago.'))
    expect(entries).toMatchObject([{ part: 'outcome', code: 'M1.O3', change: 'changed', fields: [{ field: 'text' }] }])
    expect(Object.keys(entries[0]?.fields[0]?.texts ?? {})).toEqual(['es'])
    expect(least).toBe('minor')
  })

  it('is major where hours, outcomes or assessment change, editorial where only the presentation does', () => {
    expect(after((one) => void (one.modules[0]!.hours.contact = 7))).toMatchObject({
      least: 'major',
      entries: [{ part: 'module', code: 'M1', fields: [{ field: 'hours' }] }],
    })
    expect(after((one) => void one.outcomes.pop())).toMatchObject({ least: 'major', entries: [{ code: 'M4.O4', change: 'removed' }] })
    expect(after((one) => void (one.about.en += ' More.')).least).toBe('editorial')
    expect(after((one) => void (one.announced.contact = 30)).least).toBe('major')
  })

  it('does not take another order for a change', () => {
    expect(after((one) => void one.outcomes.reverse()).entries).toEqual([])
  })
})
