import { expect, it } from 'vitest'
import { id } from '../../domain/case-file.fixture.ts'
import { notAhead } from '../evidence/faults.ts'
import { readEvent } from '../timeline/read-event.ts'
import { readLink } from './read-link.ts'

const form = (pairs: Readonly<Record<string, string | readonly string[]>>): FormData => {
  const values = new FormData()
  for (const [name, value] of Object.entries(pairs)) for (const one of [value].flat()) values.append(name, one)
  return values
}
const typed = { one: id(1), other: id(2), kind: 'contact', status: 'alleged', 'from.is': 'at', 'to.is': 'at' }
const victims = new Set([id(2)])
const causes = (read: ReturnType<typeof readLink> | ReturnType<typeof readEvent>) =>
  read.kind === 'wrong' ? read.faults.map(({ field, cause }) => `${field} ${cause}`) : []

it('reads a link as it was typed, dates as people of the region write them', () => {
  const read = readLink(
    form({ ...typed, 'from.date': '14/3/2025', 'from.hour': '9:30', 'to.date': '4/2025', 'to.is': 'before', note: ' seen ' }),
    victims,
  )
  expect(read).toMatchObject({
    kind: 'read',
    content: {
      between: [id(1), id(2)],
      from: { is: 'at', date: '2025-03-14', hour: '09:30' },
      to: { is: 'before', date: '2025-04', hour: null },
      roles: [null, null],
      note: 'seen',
    },
  })
})

it('gives a victim no role, and a suspect one', () => {
  expect(causes(readLink(form({ ...typed, 'role-other': 'recruiter' }), victims))).toEqual(['role-other victim-role'])
  expect(readLink(form({ ...typed, 'role-one': 'recruiter' }), victims)).toMatchObject({
    kind: 'read',
    content: { roles: ['recruiter', null] },
  })
})

it.each([
  [{ one: '', other: '' }, ['one party', 'other party']],
  [{ other: id(1) }, ['other same']],
  [{ status: 'evidenced' }, ['status exhibit']],
  [{ 'from.date': '31/2/2025' }, ['from.date date']],
  [{ 'from.hour': '10:00' }, ['from.date date']],
  [{ 'from.date': '2025', 'from.hour': '10:00' }, ['from.hour hour-day']],
  [{ 'from.date': '14/3/2025', 'from.hour': '25:00' }, ['from.hour hour']],
  [{ 'from.date': '2025', 'to.date': '2024' }, ['to.date backwards']],
  [{ note: 'a'.repeat(501) }, ['note long']],
] as const)('says what is wrong with %j', (changed, expected) => {
  const found = causes(readLink(form({ ...typed, ...changed }), victims))
  expect(expected.every((one) => found.includes(one))).toBe(true)
})

it('an event says what happened, and names an exhibit where it is evidenced', () => {
  const event = {
    what: 'seen',
    status: 'evidenced',
    exhibits: [id(7)],
    persons: [id(1)],
    state: 'HN',
    'from.is': 'at',
    'from.date': '2025',
  }
  expect(readEvent(form(event))).toMatchObject({ kind: 'read', content: { state: 'HN', persons: [id(1)], place: null, to: null } })
  expect(causes(readEvent(form({ ...event, what: ' ', exhibits: [] })))).toEqual(['what what', 'status exhibit'])
})

it('takes nothing that is said to have happened on a day still to come', () => {
  const event = readEvent(form({ what: 'x', status: 'alleged', 'from.is': 'at', 'from.date': '14/5/2031', 'to.is': 'at' }))
  expect(notAhead('event', event, '2026-11-27')).toEqual({ kind: 'wrong', faults: [{ field: 'from.date', cause: 'ahead' }] })
  expect(notAhead('event', event, '2031-05-14')).toEqual(event)
  const link = readLink(form({ ...typed, 'to.date': '2027' }), victims)
  expect(notAhead('link', link, '2026-11-27')).toEqual(link)
})
