import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textChanges, type Change } from './text-changes.ts'

const without = (changes: readonly Change[], kind: Change['kind']) =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join('')

describe('what changed in a text', () => {
  it('gives back both texts, whatever they are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }), (before, after) => {
        const changes = textChanges(before, after, 'es')
        expect(without(changes, 'added')).toBe(before)
        expect(without(changes, 'removed')).toBe(after)
      }),
    ))

  it('is told in whole words', () =>
    expect(
      textChanges('El tráfico ilícito crece.', 'La trata crece.', 'es')
        .filter(({ kind }) => kind === 'same')
        .map(({ text }) => text.trim()),
    ).toContain('crece.'))

  it('is nothing where nothing changed', () => expect(textChanges('Igual.', 'Igual.', 'es')).toEqual([{ kind: 'same', text: 'Igual.' }]))
})
