import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { Facts } from '../../contract/facts.ts'
import type { Law, TipElements } from '../../contract/law-data.ts'
import { lawMessages } from '../../messages.ts'
import { seedLaw } from '../seed.ts'
import { restsText } from './say/rests-on.ts'
import { distinguish, readLaw } from './distinguish.ts'

const t = translator('en', lawMessages)
const seed = seedLaw()
const SEEN = { source: 'cr-172', grade: 'text', article: '172' } as const
const PRESS = { value: 'closed', source: 'presumed-tip', grade: 'unverified', article: '7' } as const

/** Costa Rica, with lists that were seen and of which another source says whether they are whole. */
const withLists = (covered: TipElements['actsCovered']) => {
  const lists = (tip: TipElements): TipElements => ({
    ...tip,
    acts: [{ members: ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'], ...SEEN }],
    actsCovered: covered,
  })
  const systems: Law['systems'] = seed.law.systems.map((one) => ({
    ...one,
    offences: one.offences.map((offence) =>
      one.system !== 'CR' || offence.class !== 'TIP'
        ? offence
        : {
            ...offence,
            versions: offence.versions.map((version) => ({ ...version, elements: version.elements && lists(version.elements) })),
          },
    ),
  }))
  return readLaw({ ...seed.law, systems })
}

const told = (covered: TipElements['actsCovered'], acts: object | string) => {
  const facts = {
    schema: 'istmo/facts/1',
    id: 'x',
    jurisdictions: ['CR'],
    date: '2025',
    age: 'adult',
    means: { deception: 'yes', rest: 'no' },
    purpose: { forcedLabour: 'yes', rest: 'no' },
    border: 'no',
    attempt: 'no',
  }
  const cr = distinguish(withLists(covered), Facts.parse({ ...facts, acts }), t).systems.find(({ system }) => system === 'CR')!
  return { cr, act: cr.reasons.find(({ element, offence }) => element === 'act' && offence === 'cr-tip')! }
}
const grades = ({ act }: ReturnType<typeof told>) => act.cite.map(({ grade, article }) => `${article} ${grade}`)

it('a "no" by what a whole list does not name says who holds that list to be whole, and rests on it', () => {
  const hired = told(PRESS, { hiring: 'yes', rest: 'no' })
  expect(hired.act).toMatchObject({ answer: 'no', needed: 'yes' })
  expect(grades(hired)).toEqual(['172 text', '7 unverified'])
  expect(hired.cr.tip).toBe('no')
  expect(restsText(t, hired.cr)).toEqual([t('law.guide.rests', { grade: t('law.grade', { grade: 'unverified' }), unread: 'false' })])
})

it('so does a "no" where what is not named stays unknown', () =>
  expect(
    grades(told(PRESS, { recruitment: 'no', transportation: 'no', transfer: 'no', harbouring: 'no', receipt: 'no', rest: 'unknown' })),
  ).toEqual(['172 text', '7 unverified']))

it('a "no" to all that is named and to all else hangs on no list', () => expect(grades(told(PRESS, 'no'))).toEqual(['172 text']))

it('a "yes" rests on what names it', () =>
  expect(grades(told(PRESS, { recruitment: 'yes', hiring: 'yes', rest: 'no' }))).toEqual(['172 text']))

it('an answer that is open because the list may not be whole says who leaves it open', () => {
  const open = { ...PRESS, value: 'open' } as const
  const hired = told(open, { hiring: 'yes', rest: 'no' })
  expect(hired.act.answer).toBe('unknown')
  expect(grades(hired)).toEqual(['172 text', '7 unverified'])
})

it('one that is open by what the list names hangs on that alone', () =>
  expect(grades(told(PRESS, { recruitment: 'unknown', rest: 'no' }))).toEqual(['172 text']))
