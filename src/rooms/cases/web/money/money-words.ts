import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Payment, PaymentParty } from '../../contract/payment.ts'
import type { PaymentOnce } from '../../domain/money/payments-of.ts'
import type { CaseNames } from '../proof/case-names.ts'

/** An amount with its currency's code, as exact as it was written and with the places that its currency has at least, so that columns align. */
export const amountWords = (t: Translate, amount: string, currency: string): string => {
  const form = { style: 'currency', currency, currencyDisplay: 'code' } as const
  const usual = new Intl.NumberFormat(LOCALES[t.lang], form).resolvedOptions().maximumFractionDigits ?? 0
  const places = Math.max(usual, amount.split('.')[1]?.length ?? 0)
  // A decimal that is handed over as text is never made a floating number.
  return new Intl.NumberFormat(LOCALES[t.lang], { ...form, minimumFractionDigits: places, maximumFractionDigits: places }).format(
    amount as `${number}`,
  )
}

export const partyWords = (t: Translate, names: CaseNames, party: PaymentParty): string => {
  switch (party.kind) {
    case 'person':
      return names.person(party.person)
    case 'account':
      return party.text
    case 'unknown':
      return party.text === null ? t('cases.money.unknown') : t('cases.money.unknown-as', { text: party.text })
  }
}

/** How it is known; that it was said to be evidenced, and no exhibit that counts bears it, is said with it. */
export const statusWords = (t: Translate, { content: { status }, written }: Pick<PaymentOnce, 'content' | 'written'>): string => {
  const words = t('cases.money.status-of', { status })
  return status === written.status ? words : t('cases.money.not-borne', { status: words })
}

/** Who paid whom how much, in a line. */
export const paymentLine = (t: Translate, names: CaseNames, { payer, payee, amount, currency, moved }: Payment): string =>
  t('cases.money.line', {
    payer: partyWords(t, names, payer),
    payee: partyWords(t, names, payee),
    amount: amountWords(t, amount, currency),
    moved,
  })
