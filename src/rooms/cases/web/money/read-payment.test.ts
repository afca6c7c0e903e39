import { describe, expect, it } from 'vitest'
import { readPayment as readOn } from './read-payment.ts'

const readPayment = (values: FormData) => readOn(values, '2026-11-27')

const SOMEBODY = '00000000-0000-4000-8000-000000000001'
const typed = (given: Readonly<Record<string, string>> = {}): FormData => {
  const values = new FormData()
  const all = {
    payer: SOMEBODY,
    payee: 'unknown',
    amount: '1250',
    currency: 'HNL',
    moved: 'paid',
    channel: 'cash',
    status: 'alleged',
    ...given,
  }
  for (const [name, value] of Object.entries(all)) values.set(name, value)
  return values
}
const amountOf = (amount: string) => {
  const read = readPayment(typed({ amount }))
  return read.kind === 'payment' ? read.payment.amount : read.faults
}

describe('a payment that is typed', () => {
  it('is read with the decimal sign of either language', () => {
    expect(['1250', '1250.50', '1250,5', '007', '1 250', '1,250.50', '0.05'].map(amountOf)).toEqual([
      '1250',
      '1250.50',
      '1250.5',
      '7',
      '1250',
      '1250.50',
      '0.05',
    ])
  })

  it('is asked again where a sign may part thousands, where it is nothing, or no number', () => {
    const again = [{ field: 'amount', why: 'amount' }]
    for (const amount of ['1,250', '1.250', '', '0', '0.00', '-5', '=5', '1e3', '0.1.2']) expect(amountOf(amount)).toEqual(again)
  })

  it('takes a code of the standard in small letters, and no other', () => {
    expect(readPayment(typed({ currency: 'hnl' }))).toMatchObject({ payment: { currency: 'HNL' } })
    for (const currency of ['', 'L', 'LPS', '$'])
      expect(readPayment(typed({ currency }))).toEqual({ kind: 'faults', faults: [{ field: 'currency', why: 'currency' }] })
  })

  it('asks which account, and takes nobody for somebody', () => {
    expect(readPayment(typed({ payer: 'account', payerText: ' ' }))).toMatchObject({ faults: [{ field: 'payerText', why: 'party' }] })
    expect(readPayment(typed({ payer: 'account', payerText: 'Banco 12' }))).toMatchObject({
      payment: { payer: { kind: 'account', text: 'Banco 12' } },
    })
    expect(readPayment(typed({ payee: 'unknown' }))).toMatchObject({ payment: { payee: { kind: 'unknown', text: null } } })
    expect(readPayment(typed({ payer: '' }))).toMatchObject({ kind: 'faults' })
  })

  it('knows a year, a month or a day, as the region writes them', () => {
    expect(['', '2025', '3/2025', '14/03/2025'].map((date) => readPayment(typed({ date })))).toMatchObject(
      [null, '2025', '2025-03', '2025-03-14'].map((date) => ({ payment: { date } })),
    )
    expect(readPayment(typed({ date: '31/02/2025' }))).toMatchObject({ faults: [{ field: 'date', why: 'date' }] })
  })

  it('asks which exhibit shows what is said to be evidenced', () => {
    expect(readPayment(typed({ status: 'evidenced' }))).toMatchObject({ faults: [{ field: 'status', why: 'evidence' }] })
    expect(readPayment(typed({ status: 'evidenced', exhibits: SOMEBODY }))).toMatchObject({ payment: { exhibits: [SOMEBODY] } })
  })

  it('is refused where somebody pays themself, or one account does under two spellings', () => {
    const same = { kind: 'faults', faults: [{ field: 'payee', why: 'same' }] }
    expect(readPayment(typed({ payee: SOMEBODY }))).toEqual(same)
    const accounts = { payer: 'account', payerText: 'Banco 12-3', payee: 'account', payeeText: 'banco 123' }
    expect(readPayment(typed(accounts))).toEqual(same)
    expect(readPayment(typed({ payer: 'unknown', payee: 'unknown' }))).toMatchObject({ kind: 'payment' })
  })

  it('is refused of a day that is still to come, unless it is owed', () => {
    expect(readPayment(typed({ date: '2031' }))).toEqual({ kind: 'faults', faults: [{ field: 'date', why: 'ahead' }] })
    expect(readPayment(typed({ date: '2031', moved: 'owed' }))).toMatchObject({ kind: 'payment' })
  })
})
