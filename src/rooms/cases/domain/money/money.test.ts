import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exhibit } from '../../contract/exhibit.ts'
import type { Payment, PaymentParty } from '../../contract/payment.ts'
import { caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { sumOf } from './amounts.ts'
import { outOfBalance } from './out-of-balance.ts'
import { flowsOf, paymentsOf } from './payments-of.ts'
import { totalsOf } from './totals.ts'
import { roundTrips, trailsFrom } from './trails.ts'
import { victimLedger } from './victim-ledger.ts'

const [VICTIM, RECRUITER, BOSS, BORNE, EXCLUDED] = [id(1), id(2), id(3), id(4), id(5)]
const exhibit = (status: Exhibit['admissibility']['status']): Exhibit => ({
  number: 'E-001',
  kind: 'document',
  description: 'x',
  origin: { place: null, date: null, by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status, why: null },
  perishes: null,
  pointsAway: false,
})
const person = (of: string): PaymentParty => ({ kind: 'person', person: of })
const account = (text: string): PaymentParty => ({ kind: 'account', text })
const UNKNOWN: PaymentParty = { kind: 'unknown', text: null }

const payment = (payer: PaymentParty, payee: PaymentParty, amount: string, given: Partial<Payment> = {}): Payment => ({
  payer,
  payee,
  amount,
  currency: 'HNL',
  moved: 'paid',
  date: null,
  channel: 'cash',
  purpose: null,
  exhibits: [BORNE],
  status: 'evidenced',
  ...given,
})

const fileOf = (...payments: readonly Payment[]) =>
  caseFileOf([
    version(VICTIM, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] }),
    version(RECRUITER, 'person', { pseudonym: 'S-02 Caoba', roles: ['suspect'] }),
    version(BOSS, 'person', { pseudonym: 'S-03 Cedro', roles: ['accused'] }),
    version(BORNE, 'exhibit', exhibit('admitted')),
    version(EXCLUDED, 'exhibit', exhibit('excluded')),
    ...payments.map((one, n) => version(id(100 + n), 'payment', one)),
  ])
const paid = (...payments: readonly Payment[]) => paymentsOf(fileOf(...payments))
const flows = (...payments: readonly Payment[]) => flowsOf(paid(...payments))
const amounts = (trails: ReturnType<typeof roundTrips>) => trails.trails.map((trail) => trail.map(({ content }) => content.amount))

describe('totals', () => {
  it('stand per currency and by what became of it, and tell what is evidenced from the rest', () => {
    const all = paid(
      payment(person(VICTIM), person(RECRUITER), '0.10'),
      payment(person(VICTIM), person(RECRUITER), '0.20', { status: 'alleged' }),
      payment(person(VICTIM), person(RECRUITER), '5', { currency: 'USD' }),
      payment(person(BOSS), person(VICTIM), '7', { moved: 'owed' }),
    )
    expect(totalsOf(all)).toEqual([
      { currency: 'HNL', moved: 'paid', payments: 2, by: { evidenced: '0.10', alleged: '0.20', inferred: '0' }, all: '0.30' },
      { currency: 'HNL', moved: 'owed', payments: 1, by: { evidenced: '7', alleged: '0', inferred: '0' }, all: '7' },
      { currency: 'USD', moved: 'paid', payments: 1, by: { evidenced: '5', alleged: '0', inferred: '0' }, all: '5' },
    ])
  })

  it('take for evidenced only what an exhibit that counts bears, and leave what was alleged or inferred as it is', () => {
    const of = (exhibits: string[], status: Payment['status'] = 'evidenced') =>
      paid(payment(person(VICTIM), person(BOSS), '1', { exhibits, status }))[0]?.content.status
    expect([of([BORNE]), of([EXCLUDED, BORNE]), of([EXCLUDED]), of([id(77)]), of([])]).toEqual([
      'evidenced',
      'evidenced',
      'alleged',
      'alleged',
      'alleged',
    ])
    expect([of([], 'inferred'), of([BORNE], 'alleged')]).toEqual(['inferred', 'alleged'])
    expect(paid(payment(person(VICTIM), person(BOSS), '1', { exhibits: [EXCLUDED] }))[0]?.written.status).toBe('evidenced')
  })

  it('hold every payment once, in its own currency alone', () => {
    const some = fc.record({ amount: fc.integer({ min: 1, max: 10 ** 9 }).map(String), currency: fc.constantFrom('HNL', 'USD', 'GTQ') })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (list) => {
        const all = paid(...list.map((one) => payment(person(VICTIM), person(BOSS), one.amount, { currency: one.currency })))
        return totalsOf(all).every(
          ({ currency, all: total, payments }) =>
            total === sumOf(list.filter((one) => one.currency === currency).map(({ amount }) => amount)) &&
            payments === list.filter((one) => one.currency === currency).length,
        )
      }),
    )
  })

  it('count what was changed twice at once as it was written last, and say so', () => {
    const first = version(id(100), 'payment', payment(person(VICTIM), person(BOSS), '1'))
    const second = {
      ...version(id(100), 'payment', payment(person(VICTIM), person(BOSS), '2')),
      entry: 'later',
      at: '2026-03-03T00:00:00.000Z',
    }
    const all = paymentsOf(caseFileOf([first, second]))
    expect(all).toMatchObject([{ isTwice: true, content: { amount: '2' } }])
  })
})

describe('trails from a victim', () => {
  it('go on to those with whom the money ends, through an account however it is written', () => {
    const all = flows(
      payment(person(VICTIM), account('Banco 12-34'), '10'),
      payment(account('banco 1234'), person(BOSS), '9'),
      payment(person(VICTIM), person(RECRUITER), '3'),
    )
    expect(amounts(trailsFrom(all, VICTIM))).toEqual([['3'], ['10', '9']])
  })

  it('do not go back in time, and do where the days do not say', () => {
    const chain = (first: string | null, second: string | null) =>
      flows(
        payment(person(VICTIM), person(RECRUITER), '10', { date: first }),
        payment(person(RECRUITER), person(BOSS), '9', { date: second }),
      )
    expect(amounts(trailsFrom(chain('2025-03-02', '2025-03-01'), VICTIM))).toEqual([['10']])
    expect(amounts(trailsFrom(chain('2025-03-02', '2025'), VICTIM))).toEqual([['10', '9']])
    expect(amounts(trailsFrom(chain('2025-03-02', null), VICTIM))).toEqual([['10', '9']])
    expect(amounts(trailsFrom(chain('2025', '2025-01-01'), VICTIM))).toEqual([['10', '9']])
  })

  it('end at somebody unknown: nobody is taken for somebody else', () => {
    const all = flows(payment(person(VICTIM), UNKNOWN, '10'), payment(UNKNOWN, person(BOSS), '9'))
    expect(amounts(trailsFrom(all, VICTIM))).toEqual([['10']])
  })

  it('follow nothing that is owed or was withheld, and go through no place twice', () => {
    const all = flows(
      payment(person(VICTIM), person(RECRUITER), '10'),
      payment(person(RECRUITER), person(BOSS), '9', { moved: 'owed' }),
      payment(person(RECRUITER), person(VICTIM), '1'),
    )
    expect(amounts(trailsFrom(all, VICTIM))).toEqual([['10']])
  })

  it('say that they were cut where there are too many', () => {
    const many = Array.from({ length: 101 }, (_, n) => payment(person(VICTIM), account(`a${n}`), '1'))
    expect(trailsFrom(flows(...many), VICTIM)).toMatchObject({ isCut: true })
    expect(trailsFrom(flows(...many.slice(0, 99)), VICTIM).isCut).toBe(false)
    const line = Array.from({ length: 12 }, (_, n) => payment(n === 0 ? person(VICTIM) : account(`a${n}`), account(`a${n + 1}`), '1'))
    expect(trailsFrom(flows(...line), VICTIM)).toMatchObject({ isCut: true, trails: [{ length: 10 }] })
    const places = Array.from({ length: 12 }, (_, n) => account(`a${n}`))
    const dense = places.flatMap((from) => places.filter((to) => to !== from).map((to) => payment(from, to, '1')))
    const { trails, isCut } = trailsFrom(flows(payment(person(VICTIM), account('a0'), '1'), ...dense), VICTIM)
    expect(trails).toHaveLength(100)
    expect(isCut).toBe(true)
  })
})

describe('money that comes back', () => {
  const round = (...dates: readonly (string | null)[]) =>
    flows(
      payment(person(RECRUITER), person(BOSS), '1', { date: dates[0] ?? null }),
      payment(person(BOSS), account('x'), '2', { date: dates[1] ?? null }),
      payment(account('X'), person(RECRUITER), '3', { date: dates[2] ?? null }),
    )

  it('is found once, wherever one begins', () => {
    expect(amounts(roundTrips(round())).map((one) => one.toSorted())).toEqual([['1', '2', '3']])
  })

  it('is none where the days make it impossible from every beginning', () => {
    expect(amounts(roundTrips(round('2025-01-01', '2025-01-02', '2025-01-03')))).toEqual([['1', '2', '3']])
    expect(amounts(roundTrips(round('2025-01-03', '2025-01-02', '2025-01-01')))).toEqual([])
  })

  it('is shown shortest first, and says that there is more where there are too many', () => {
    const places = Array.from({ length: 8 }, (_, n) => account(`a${n}`))
    const dense = places.flatMap((from) => places.filter((to) => to !== from).map((to) => payment(from, to, '1')))
    const { trails, isCut } = roundTrips(flows(...dense))
    expect(trails.slice(0, 28).map(({ length }) => length)).toEqual(Array.from({ length: 28 }, () => 2))
    expect(trails[28]).toHaveLength(3)
    expect(isCut).toBe(true)
    expect(roundTrips(round()).isCut).toBe(false)
  })

  it('is none of somebody who pays themselves', () => {
    expect(amounts(roundTrips(flows(payment(account('a'), account('A'), '1'))))).toEqual([])
  })
})

describe('an account out of balance', () => {
  it('is asked about where it took in and gave out otherwise, each currency by itself', () => {
    const all = fileOf(
      payment(person(VICTIM), person(RECRUITER), '10'),
      payment(person(RECRUITER), person(BOSS), '14.50'),
      payment(person(RECRUITER), person(BOSS), '5', { currency: 'USD' }),
    )
    expect(outOfBalance(flowsOf(paymentsOf(all)), all.person)).toEqual([
      { party: person(RECRUITER), currency: 'HNL', came: '10', went: '14.50', difference: '4.50', more: 'went' },
    ])
  })

  it('is not asked about where both are alike, and never of a victim', () => {
    const all = fileOf(
      payment(person(VICTIM), person(RECRUITER), '10.00'),
      payment(person(RECRUITER), person(BOSS), '10'),
      payment(person(BOSS), person(VICTIM), '2'),
    )
    expect(outOfBalance(flowsOf(paymentsOf(all)), all.person).map(({ party }) => party)).toEqual([person(BOSS)])
  })
})

it('keeps of a victim what is due, kept back and paid apart, and sets nothing off', () => {
  const all = paid(
    payment(person(BOSS), person(VICTIM), '8000', { moved: 'owed' }),
    payment(person(BOSS), person(VICTIM), '7000', { moved: 'withheld' }),
    payment(person(BOSS), person(VICTIM), '1000'),
    payment(person(VICTIM), person(RECRUITER), '500'),
    payment(person(VICTIM), person(RECRUITER), '900', { moved: 'owed', channel: 'debt', currency: 'USD' }),
    payment(person(RECRUITER), person(BOSS), '1'),
  )
  const { lines, totals } = victimLedger(all, VICTIM)
  expect(lines.map(({ side }) => side)).toEqual(['owed-to', 'withheld-from', 'paid-to', 'paid-by', 'owed-by'])
  expect(totals).toEqual([
    { currency: 'HNL', by: { 'owed-to': '8000', 'withheld-from': '7000', 'paid-to': '1000', 'paid-by': '500', 'owed-by': '0' } },
    { currency: 'USD', by: { 'owed-to': '0', 'withheld-from': '0', 'paid-to': '0', 'paid-by': '0', 'owed-by': '900' } },
  ])
})
