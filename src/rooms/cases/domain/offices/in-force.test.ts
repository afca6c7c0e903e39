import { describe, expect, it } from 'vitest'
import { NOW, PROGRAMME, signed, testOffice, texts } from '#seal/office/office.fixture.ts'
import { recordOffice } from '#seal/office/record.ts'
import { readSaid } from '#seal/office/said.ts'
import { endOf, inForceOf } from './in-force.ts'
import { refusesToSign } from './refuses-to-sign.ts'
import { officeStandings } from './standings.ts'

const own = await testOffice(61, 'HN', { name: 'Fiscalía' })
const panama = await testOffice(62, 'PA')
const anchor = own.record.from
const anew = (since: string, name = own.record.name) => recordOffice(own.key, { ...own.record, name, since })
const standing = async (all: readonly object[], now = NOW) => officeStandings(await readSaid(texts(...all), PROGRAMME), { anchor, now })

describe('the record by which a key serves', () => {
  it('is the one that its office stated last, whatever name comes first', async () => {
    const renamed = anew('2026-03-20T00:00:00.000Z', 'Ministerio Público')
    const earlier = anew('2026-03-10T00:00:00.000Z', 'Zona sur')
    const offices = await standing([own.record, renamed, earlier])
    expect(inForceOf(offices, anchor)?.record).toEqual(renamed)
    expect(inForceOf(await standing([own.record, anew('2026-05-01T00:00:00.000Z')]), anchor)?.record).toEqual(own.record)
    expect(inForceOf(offices, panama.record.from)).toBeUndefined()
  })
  it('is told to end from 60 days before, and once it is over, until it is stated anew', async () => {
    const at = async (now: string, ...more: readonly object[]) => endOf(await standing([own.record, ...more], now), { anchor, now })?.is
    expect(own.record.until).toBe('2029-03-02T14:00:00.000Z')
    expect(await at('2029-01-01T14:00:00.000Z')).toBeUndefined()
    expect(await at('2029-01-01T14:00:00.001Z')).toBe('soon')
    expect(await at('2029-03-02T14:00:00.000Z')).toBe('over')
    expect(await at('2029-03-02T14:00:00.000Z', anew('2029-02-01T00:00:00.000Z'))).toBeUndefined()
    expect(endOf([], { anchor, now: NOW })).toBeUndefined()
  })
})

describe('an office that stated its key anew', () => {
  it('countersigns again what it had countersigned by its record of before, before and after that is over', async () => {
    const [since, over] = ['2029-02-01T00:00:00.000Z', '2029-04-01T00:00:00.000Z']
    const renewed = anew(since)
    const theirs = recordOffice(panama.key, { ...panama.record, since })
    const word = signed(own, { ...panama, record: theirs }, since)
    for (const now of ['2029-02-02T00:00:00.000Z', over]) {
      const offices = await standing([own.record, renewed, theirs, word], now)
      const [by, of] = [inForceOf(offices, anchor), inForceOf(offices, panama.record.from)]
      if (!by || !of) throw new Error('nobody is in force')
      expect(refusesToSign(by, of)).toBeUndefined()
      const again = signed({ ...own, record: renewed }, { ...panama, record: theirs }, now)
      const after = await standing([own.record, renewed, theirs, word, again], now)
      expect(refusesToSign(by, inForceOf(after, panama.record.from))).toBe('signed-already')
    }
  })
})
