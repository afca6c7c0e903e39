import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Syllabus } from '../../contract/syllabus.ts'
import { changedWords } from './changed-words.ts'
import type { Chapter } from '../../contract/chapter.ts'
import { diffSyllabus, diffVersions } from './diff.ts'
import { exampleChapter, exampleSyllabus } from './syllabus.fixture.ts'

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

describe('the difference of chapters', () => {
  const changed = (change: (chapter: Chapter) => void) => {
    const chapter = exampleChapter()
    change(chapter)
    const syllabus = exampleSyllabus()
    return diffVersions({ syllabus, chapters: [exampleChapter()] }, { syllabus, chapters: [chapter] })
  }
  const block = (chapter: Chapter, id: string) => {
    const found = chapter.sections.flatMap(({ blocks }) => blocks).find((one) => one.id === id)
    if (!found) throw new Error(`the example has no block ${id}`)
    return found
  }

  it('is block by block, in the languages that changed, and never editorial', () => {
    const { entries, least } = changed((one) => {
      const asked = block(one, 'q-line')
      if (asked.kind === 'question') asked.answer.en = 'Another answer.'
      one.semver = '9.9.9'
    })
    expect(entries).toMatchObject([{ part: 'block', code: 'chapter-1/q-line', fields: [{ field: 'answer' }] }])
    expect(Object.keys(entries[0]?.fields[0]?.texts ?? {})).toEqual(['en'])
    expect(least).toBe('minor')
  })
  it('finds words within a table, and says of facts that they changed', () => {
    const { entries } = changed((one) => {
      const table = block(one, 'four-things')
      if (table.kind === 'table') table.rows[0]![0] = { es: 'Otra cosa', en: 'Another thing' }
      const told = block(one, 'case-sixteen')
      if (told.kind === 'case') Object.assign(told.phases[0]!.facts, { transnational: 'yes' })
    })
    const [rows, phases] = ['four-things', 'case-sixteen'].map((id) => entries.find(({ code }) => code.endsWith(id))?.fields)
    expect(rows).toMatchObject([{ field: 'rows', texts: { es: {}, en: {} } }])
    expect(changedWords(rows?.[0]?.texts?.en?.before ?? '', rows?.[0]?.texts?.en?.after ?? '')).toContainEqual(
      expect.objectContaining({ kind: 'new' }),
    )
    expect(phases).toMatchObject([{ field: 'phases', values: {} }])
    expect(phases?.[0]?.texts).toBeUndefined()
  })
  it('tells a block that moved, one that came and one that went, and the minutes of a section', () => {
    const { entries } = changed((one) => {
      const [first, second] = one.sections
      const moved = first?.blocks.pop()
      if (!first || !second || !moved) throw new Error('the example has two sections')
      second.blocks.unshift(moved)
      second.minutes += 5
      first.blocks[0] = { ...first.blocks[0]!, id: 'another' }
    })
    expect(entries.map(({ part, code, change, fields }) => [part, code, change, ...fields.map(({ field }) => field)])).toEqual([
      ['section', 'chapter-1/trafficking', 'changed', 'minutes'],
      ['block', 'chapter-1/another', 'added'],
      ['block', 'chapter-1/q-line', 'changed', 'section'],
      ['block', 'chapter-1/n-scene', 'removed'],
    ])
  })
})
