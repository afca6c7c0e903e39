import { expect, it } from 'vitest'
import { caseFileOf } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'
import { victimsAccused } from './victims-accused.ts'

it('victims who are accused too are asked about, in either of two versions, and a victim of whom an act is written; nobody else', () => {
  const person = (n: number, roles: Parameters<typeof version<'person'>>[2]['roles'], at = n) => ({
    ...version(id(n), 'person', { pseudonym: `V-0${n}`, roles }),
    entry: `${at}`,
  })
  const act = { person: id(4), act: 'x', link: 'x', provision: null, decision: 'open', why: null, on: '2026-11-27' } as const
  const file = caseFileOf([
    person(1, ['victim', 'suspect']),
    person(2, ['victim']),
    person(2, ['victim', 'accused'], 9),
    person(3, ['accused']),
    person(4, ['victim']),
    person(5, ['victim']),
    version(id(8), 'non-punishment', act),
  ])
  expect(victimsAccused(file).map((one) => one.id)).toEqual([id(1), id(2), id(4)])
})
