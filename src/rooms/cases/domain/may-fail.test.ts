import { describe, expect, it } from 'vitest'
import { MAY_FAIL } from '../contract/outcome.ts'
import { mayFail } from './may-fail.ts'

const element = (name: string) => ({ name, needed: 'yes' as const, answer: 'unknown' as const, cite: [] })
const ASKED = { kind: 'asked', elements: ['act', 'purpose', 'accusedAct'].map(element) } as const

describe('what of a charge may have failed', () => {
  it('is what the charge asks for and no more', () =>
    expect(mayFail({ offence: 'TIP' }, ASKED, undefined)).toEqual(['act', 'purpose', 'accusedAct']))

  it('keeps what was written as failed, though the charge asks for it no more', () =>
    expect(mayFail({ offence: 'TIP' }, ASKED, { failed: [{ element: 'displacement', why: 'other' }] })).toEqual([
      'act',
      'purpose',
      'accusedAct',
      'displacement',
    ]))

  it('is all that the offence may have where nobody can say what the charge asks for', () => {
    expect(mayFail({ offence: 'SOM' }, { kind: 'undecided' }, undefined)).toEqual(MAY_FAIL.SOM)
    expect(mayFail({ offence: 'TIP' }, undefined, undefined)).toEqual(MAY_FAIL.TIP)
  })
})
