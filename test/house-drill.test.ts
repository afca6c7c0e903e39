import { describe, expect, it } from 'vitest'
import { isAsTyped, type Standing, toldTwice, typedAt } from '../tools/crash-drill/typed.ts'

const typed = { statements: new Map([['s-1', { draftId: 'one', saves: 3 }]]), unanswered: new Set(['two', 'three']) }

const standing = (id: string, draftId: string, version: number): Standing => ({
  id,
  version,
  texts: [typedAt(draftId, version)],
  earlier: Array.from({ length: version - 1 }, (_, at) => typedAt(draftId, at + 1)),
  entries: version,
})

describe('the crash drill holds a statement to what was typed', () => {
  it('and takes one whose last save was answered, or was kept when its reply could no longer be sent', () => {
    expect(isAsTyped(standing('s-1', 'one', 3), typed)).toBe(true)
    expect(isAsTyped(standing('s-1', 'one', 4), typed)).toBe(true)
    expect(isAsTyped(standing('s-2', 'two', 1), typed)).toBe(true)
  })

  it.each<[string, Standing]>([
    ['words of nobody', { ...standing('s-1', 'one', 1), texts: ['xyz'] }],
    ['nothing', { ...standing('s-1', 'one', 1), texts: [''] }],
    ['no text', { ...standing('s-1', 'one', 1), texts: [] }],
    ['two texts', { ...standing('s-1', 'one', 1), texts: [typedAt('one', 1), typedAt('one', 1)] }],
    ['another draft', standing('s-1', 'two', 1)],
    ['another save', { ...standing('s-1', 'one', 2), texts: [typedAt('one', 1)] }],
    ['no earlier save', { ...standing('s-1', 'one', 2), earlier: [] }],
    ['an earlier save of another draft', { ...standing('s-1', 'one', 2), earlier: [typedAt('two', 1)] }],
    ['a draft that nobody sent', standing('s-2', 'four', 1)],
    ['the draft of a statement that was answered', standing('s-2', 'one', 1)],
  ])('and not one that says %s', (_, statement) => expect(isAsTyped(statement, typed)).toBe(false))

  it('and counts a draft that stands as two', () => {
    expect(toldTwice([standing('s-1', 'one', 3), standing('s-2', 'two', 1), standing('s-3', 'three', 1)])).toBe(0)
    expect(toldTwice([standing('s-1', 'one', 3), standing('s-2', 'two', 1), standing('s-3', 'two', 2)])).toBe(1)
  })
})
