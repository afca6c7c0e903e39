import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { PaymentOnce } from '../../domain/money/payments-of.ts'
import { type Locale, writtenDate } from '../../domain/written-date.ts'
import type { CaseNames } from '../proof/case-names.ts'
import { amountWords, partyWords, statusWords } from './money-words.ts'

type Given = { readonly t: Translate; readonly locale: Locale; readonly names: CaseNames }
type Columns = readonly Column<PaymentOnce>[]

const numbers = (names: CaseNames, { exhibits }: PaymentOnce['content']): string => exhibits.map(names.exhibit).join(', ')

const sides = ({ t, locale, names }: Given): Columns => [
  {
    id: 'date',
    header: t('cases.money.date'),
    value: ({ content }) => content.date,
    cell: ({ content }) => (content.date === null ? t('cases.money.no-date') : writtenDate(locale, content.date)),
  },
  { id: 'payer', header: t('cases.money.payer'), value: ({ content }) => partyWords(t, names, content.payer) },
  { id: 'payee', header: t('cases.money.payee'), value: ({ content }) => partyWords(t, names, content.payee) },
]

const rest = ({ t, names }: Given): Columns => [
  { id: 'moved', header: t('cases.money.moved'), value: ({ content }) => t('cases.money.moved-option', { moved: content.moved }) },
  { id: 'channel', header: t('cases.money.channel'), value: ({ content }) => t('cases.money.channel-of', { channel: content.channel }) },
  { id: 'status', header: t('cases.money.status'), value: (one) => statusWords(t, one) },
  {
    id: 'exhibits',
    header: t('cases.money.exhibits'),
    value: ({ content }) => numbers(names, content) || null,
    none: t('cases.money.no-exhibit'),
  },
  { id: 'purpose', header: t('cases.money.purpose'), value: ({ content }) => content.purpose, none: t('cases.money.no-purpose') },
]

/** What is shown. By the amount it is put in order alone: to show it, its text is used. */
export const paymentColumns = (given: Given, onChange: (id: string) => void): Columns => {
  const { t } = given
  return [
    ...sides(given),
    {
      id: 'amount',
      header: t('cases.money.amount'),
      value: ({ content }) => Number(content.amount),
      cell: ({ content: { amount, currency } }) => <span className="money-amount">{amountWords(t, amount, currency)}</span>,
    },
    ...rest(given),
    {
      id: 'change',
      header: t('cases.money.change-head'),
      unsorted: true,
      value: ({ isTwice }) => (isTwice ? t('cases.money.twice') : ''),
      cell: ({ id, isTwice }) => (
        <span className="money-change">
          {isTwice && <Status stand="caution">{t('cases.money.twice')}</Status>}
          <Button small onPress={() => onChange(id)}>
            {t('cases.money.change')}
          </Button>
        </span>
      ),
    },
  ]
}

/** What is saved as a file: the amount as it was written, its currency beside it. */
export const fileColumns = (given: Given): Columns => [
  ...sides(given),
  { id: 'amount', header: given.t('cases.money.amount'), value: ({ content }) => content.amount },
  { id: 'currency', header: given.t('cases.money.currency'), value: ({ content }) => content.currency },
  ...rest(given),
]
