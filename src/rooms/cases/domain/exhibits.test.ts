import { describe, expect, it } from 'vitest'
import type { Exhibit } from '../contract/exhibit.ts'
import type { CaseFile, Standing } from './case-file.ts'
import { eachOnce, possibleOrigins, whatNames } from './exhibits.ts'

const exhibit = (id: string, number: string, over: { version?: string; derivedFrom?: string[] } = {}): Standing<Exhibit> => ({
  id,
  version: over.version ?? id,
  at: '2026-03-02T14:00:00Z',
  from: 'F',
  content: { number, derivedFrom: over.derivedFrom ?? [] } as unknown as Exhibit,
})

describe('the exhibits of a case', () => {
  it('are shown once each in the order of their numbers, by the version that was written last', () => {
    const all = [exhibit('b', 'E-1000'), exhibit('a', 'E-002'), exhibit('a', 'E-002', { version: 'a2' })]
    expect(eachOnce(all).map(({ version }) => version)).toEqual(['a2', 'b'])
  })

  it('are made from others, and never from themselves, however long the way', () => {
    const phone = exhibit('phone', 'E-001')
    const image = exhibit('image', 'E-002', { derivedFrom: ['phone'] })
    const report = exhibit('report', 'E-003', { derivedFrom: ['image'] })
    const other = exhibit('other', 'E-004')
    const names = (id?: string) => possibleOrigins([phone, image, report, other], id).map((one) => one.id)
    expect(names('phone')).toEqual(['other'])
    expect(names('report')).toEqual(['phone', 'image', 'other'])
    expect(names()).toEqual(['phone', 'image', 'report', 'other'])
  })

  it('in a circle end the search', () => {
    const circle = [exhibit('a', 'E-001', { derivedFrom: ['b'] }), exhibit('b', 'E-002', { derivedFrom: ['a'] })]
    expect(possibleOrigins(circle, 'a')).toEqual([])
  })

  it('are named by what they prove and show, by what happened to them and by what was made from them', () => {
    const naming = (id: string) => ({ content: { exhibit: id } })
    const file = {
      cell: [naming('a'), naming('b')],
      custody: [naming('a'), naming('a')],
      exhibit: [exhibit('a', 'E-001'), exhibit('b', 'E-002', { derivedFrom: ['a'] })],
      link: [{ id: 'l', content: { exhibits: ['a'] } }],
      event: [{ id: 'e', content: { exhibits: ['b', 'a'] } }],
      payment: [{ id: 'p', content: { exhibits: ['a'] } }],
      group: [{ id: 'g', content: { exhibits: ['a', 'b'] } }],
    } as unknown as CaseFile
    expect(whatNames(file, 'a')).toEqual({ cells: 1, events: 2, derived: 1, shows: 4, pointsAway: 0 })
    expect(whatNames(file, 'c')).toEqual({ cells: 0, events: 0, derived: 0, shows: 0, pointsAway: 0 })
  })
})
