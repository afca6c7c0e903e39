import { describe, expect, it } from 'vitest'
import { changedPart } from './changed-part.ts'
import { numbersOf } from './chosen.ts'

describe('what of a passage is checked while it is written', () => {
  it.each([
    ['nothing while nothing is changed', 'Uno.\n\nDos.', 'Uno.\n\nDos.', ''],
    ['the paragraph under the pen', 'Uno.\n\nDos.', 'Uno.\n\nDos y 3.', 'Dos y 3.'],
    ['several that are new', 'Uno.', 'Uno.\n\nDos.\n\nTres.', 'Dos.\n\nTres.'],
    ['nothing of what was taken away', 'Uno.\n\nDos.', 'Dos.', ''],
    ['no more than one check takes', '', `${'a'.repeat(2400)}\n\n${'b'.repeat(200)}`, 'a'.repeat(2400)],
  ])('is %s', (_, saved, text, part) => expect(changedPart(saved, text)).toBe(part))
})

describe('a mark in the text', () => {
  it('stands for every number of its ranges', () => expect(numbersOf('3,5–7')).toEqual([3, 5, 6, 7]))
})
