import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../../contract/facts.ts'
import { lawMessages } from '../../../messages.ts'
import { answeredLines, inheritedLines } from './say-answered.ts'

const t = translator('en', lawMessages)
const facts = (given: object): Facts => Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', ...given })

describe('facts as they were answered', () => {
  it('are nothing where nothing was', () => expect(answeredLines(t, facts({ date: 'unknown', age: 'unknown' }))).toEqual([]))
  it('say when and who, then yes, then no by its group, then the accused', () =>
    expect(
      answeredLines(
        t,
        facts({
          date: '2025-03',
          age: 17,
          acts: { recruitment: 'yes', transfer: 'no' },
          means: 'no',
          accused: [{ id: 'A', act: { value: 'yes', why: 'seen' } }],
        }),
      ),
    ).toEqual([
      'date of the facts: 2025-03',
      'age of the victim: 14 to 17',
      'recruitment: yes',
      'Answered “no” (acts): transfer.',
      'All answered “no” (means).',
      'Person A: Did this person do one of the acts?: yes',
    ]))
  it('say an age that the guide does not ask for as it is', () =>
    expect(answeredLines(t, facts({ age: 12 }))).toEqual(['age of the victim: 12']))
  it('never say that somebody consented to be exploited without saying that it does not count', () =>
    expect(answeredLines(t, facts({ consent: { movement: 'yes', exploitation: 'yes' } }))).toEqual([
      'consent to the journey: yes',
      'consent to the exploitation: yes (where a means was used it does not count; that of a person under 18 never does)',
    ]))
  it('name apart what came to a phase from an earlier one', () => {
    const own = facts({ acts: { recruitment: 'yes' } })
    expect(inheritedLines(t, own, own)).toEqual([])
    expect(inheritedLines(t, own, { ...own, means: { deception: 'yes' } })).toEqual(['From an earlier phase: deception.'])
  })
  it('say which "no" of a phase an earlier one leaves open, and none beside what was found there', () => {
    const own = facts({ means: 'no', purpose: 'no', benefit: 'no' })
    const open = facts({ means: { deception: 'unknown', rest: 'no' }, purpose: 'unknown', benefit: 'unknown' })
    expect(inheritedLines(t, own, open)).toEqual([
      'An earlier phase leaves open whether any means was used, exploitation was sought or carried out or anybody was paid or gained anything for the entry: the “no” of this one does not settle it. Answer it there.',
    ])
    expect(inheritedLines(translator('es', lawMessages), own, { ...own, means: 'unknown' })).toEqual([
      'Una fase anterior deja abierto si se usó algún medio: el «no» de esta no lo resuelve. Respóndalo allí.',
    ])
    expect(inheritedLines(t, own, { ...own, means: { deception: 'yes', fraud: 'unknown', rest: 'no' } })).toHaveLength(1)
    expect(inheritedLines(t, own, { ...own, means: 'yes' })).toEqual([])
    const other = { ...own, means: { other: 'yes', deception: 'unknown', rest: 'no' } } as const
    expect(inheritedLines(t, { ...own, means: { other: 'yes', rest: 'no' } }, other)).toHaveLength(1)
    const uncrossed = facts({ border: 'no', besideEntry: { illegalStay: 'no' }, benefit: 'no' })
    expect(inheritedLines(t, uncrossed, { ...uncrossed, benefit: 'unknown' })).toEqual([])
    // At a crossing the border is a "yes": it answers nothing of who was paid.
    const crossed = facts({ border: 'yes', entry: { procured: 'yes', illegal: 'yes' }, benefit: 'no' })
    expect(inheritedLines(t, crossed, { ...crossed, benefit: 'unknown' })).toEqual([
      'An earlier phase leaves open whether anybody was paid or gained anything for the entry: the “no” of this one does not settle it. Answer it there.',
    ])
  })
})
