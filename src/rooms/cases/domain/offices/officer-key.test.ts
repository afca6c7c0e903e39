import { describe, expect, it } from 'vitest'
import { keyId } from '#seal/key.ts'
import { NOW, PROGRAMME, signed, SINCE, testOffice, type TestOffice, texts } from '#seal/office/office.fixture.ts'
import { readSaid } from '#seal/office/said.ts'
import { vouchFor } from '#seal/office/vouch.ts'
import { withdraw } from '#seal/office/withdraw.ts'
import { testKey } from '#seal/seal.fixture.ts'
import { answersFor } from './officer-key.ts'
import { refusesToSign } from './refuses-to-sign.ts'
import { officeStandings } from './standings.ts'

const own = await testOffice(31, 'HN')
const neighbour = await testOffice(37, 'HN')
const panama = await testOffice(32, 'PA')
const belize = await testOffice(35, 'BZ')
const officer = keyId((await testKey(1)).record)
const another = keyId((await testKey(2)).record)
const of = (office: TestOffice, since = SINCE) => vouchFor(office.key, office.record, { officer, since })

const standingOf = async (now: string, ...words: readonly object[]) => {
  const said = await readSaid(texts(...[own, neighbour, panama, belize].map(({ record }) => record), ...words), PROGRAMME)
  return { said, offices: officeStandings(said, { anchor: own.record.from, now }), now }
}
const answer = async (now: string, ...words: readonly object[]) =>
  answersFor(await standingOf(now, ...words), officer).map(({ office, stands }) => [office.record.state, stands])

describe('who answers for an officer’s key', () => {
  it('is nobody where no office signed it, or another key', async () => {
    expect(await answer(NOW)).toEqual([])
    expect(await answer(NOW, vouchFor(own.key, own.record, { officer: another, since: SINCE }))).toEqual([])
  })
  it('is each office once, one’s own first, then those that are verified', async () => {
    const verified = [signed(own, belize), signed(own, panama), signed(panama, belize)]
    expect(await answer(NOW, of(panama), of(belize), of(own), of(own, '2026-03-05T00:00:00.000Z'), ...verified)).toEqual([
      ['HN', 'holds'],
      ['BZ', 'holds'],
      ['PA', 'holds'],
    ])
  })
  it('ends after twelve months, with the office’s own period, and with a withdrawal that is told', async () => {
    expect(await answer('2027-03-02T13:59:59.999Z', of(own))).toEqual([['HN', 'holds']])
    expect(await answer('2027-03-02T14:00:00.000Z', of(own))).toEqual([['HN', 'over']])
    expect(await answer('2029-03-02T14:00:00.000Z', of(own, '2029-01-01T00:00:00.000Z'))).toEqual([['HN', 'over']])
    const word = of(own)
    const back = withdraw(own.key, word, { why: 'Dejó la oficina', at: NOW })
    expect(await answer(NOW, word, back)).toEqual([['HN', 'withdrawn']])
    expect(await answer(NOW, word, back, of(own, '2026-03-20T00:00:00.000Z'))).toEqual([['HN', 'holds']])
  })
})

describe('an office', () => {
  it('countersigns another of another State, that stated its key, once until it takes that back', async () => {
    const word = signed(own, panama)
    const refused = async (other: TestOffice | undefined, ...words: readonly object[]) => {
      const { offices } = await standingOf(NOW, ...words)
      const [self] = offices
      if (!self?.isOwn) throw new Error('no own office')
      return refusesToSign(
        self,
        offices.find(({ record }) => record.from === other?.record.from),
      )
    }
    expect(await refused(undefined)).toBe('unknown')
    expect(await refused(own)).toBe('is-own')
    expect(await refused(neighbour)).toBe('same-state')
    expect(await refused(panama)).toBeUndefined()
    expect(await refused(panama, word)).toBe('signed-already')
    expect(await refused(panama, word, withdraw(own.key, word, { why: 'La hoja se perdió', at: NOW }))).toBeUndefined()
  })
})
