import { describe, expect, it } from 'vitest'
import type { Runs } from '#documents/model.ts'
import { countedAt } from './sentences.ts'

const printed = (runs: Runs): string =>
  runs.map((run) => (run.kind === 'cite' ? '[1]' : run.kind === 'ref' && run.text === undefined ? 'Annex F' : (run.text ?? ''))).join('')
const said = (text: string, ...more: Runs) => printed(countedAt([{ kind: 'text', text }, ...more], ['annex-statements']))

describe('the way to what a sentence counts', () => {
  it.each([
    ['There are 7.', 'There are 7 (Annex F).'],
    ['There are 7. ', 'There are 7 (Annex F).'],
    ['and the U.S.', 'and the U.S. (Annex F).'],
    ['y los EE. UU.', 'y los EE. UU. (Annex F).'],
    ['They said “so.”', 'They said “so.” (Annex F).'],
    ['Seven (in brackets.)', 'Seven (in brackets.) (Annex F).'],
    ['Of them <5.', 'Of them <5 (Annex F).'],
  ])('stands before the full stop of “%s”, whatever it ends in', (text, whole) => expect(said(text)).toBe(whole))

  it('stands after a reference, and is named once', () => {
    expect(said('Said it.', { kind: 'cite', keys: ['HN-1'] })).toBe('Said it.[1] (Annex F).')
    expect(said('See ', { kind: 'ref', to: 'annex-statements' }, { kind: 'text', text: '.' })).toBe('See Annex F.')
  })
})
