import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import type { BankLine } from '../../contract/bank.ts'
import { bankPaths } from '../../contract/bank-paths.ts'
import type { TrainingFrame } from '../frame.ts'
import { ItemState, saidAsks } from './item-state.tsx'

const SHOWN = 110
const beginning = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1).toWellFormed()}…` : text)

/** What is still to be done with an item: by whoever reads, else by others. */
const todo = (t: Translate, { waits, asks, agreed }: BankLine): string | null =>
  waits ? t('train.bank.yours') : saidAsks(t, asks, agreed.length) || null

export const bankColumns = (t: Translate, { programme, country }: TrainingFrame): readonly Column<BankLine>[] => [
  {
    id: 'item',
    header: t('train.bank.item'),
    value: ({ item }) => item,
    cell: ({ item }) => <Link href={bankPaths.item({ programme, item })}>{item}</Link>,
    width: 'code',
  },
  {
    id: 'stem',
    header: t('train.bank.question'),
    value: ({ stem }) => stem[t.lang],
    cell: ({ stem }) => beginning(stem[t.lang]),
    width: 'long',
  },
  {
    id: 'state',
    header: t('train.column.state'),
    value: ({ state }) => t(`train.bank.state.${state}`),
    cell: ({ state }) => <ItemState state={state} />,
    width: 'code',
  },
  { id: 'todo', header: t('train.bank.todo'), value: (line) => todo(t, line), none: t('train.bank.nothing'), width: 'short' },
  {
    id: 'agreed',
    header: t('train.bank.agreed'),
    value: ({ agreed }) => agreed.map(country).join(', ') || null,
    none: t('train.bank.nobody'),
    width: 'code',
  },
  { id: 'outcome', header: t('train.bank.outcome'), value: ({ outcome }) => outcome, width: 'code' },
  {
    id: 'bloom',
    header: t('train.bank.level'),
    value: ({ bloom }) => (bloom === null ? null : t('train.bloom', { bloom })),
    width: 'code',
  },
  { id: 'kind', header: t('train.bank.kind'), value: ({ kind }) => t('train.items.kind', { is: kind }), width: 'code' },
  { id: 'pool', header: t('train.bank.pool'), value: ({ pool }) => t('train.items.pool', { is: pool }), width: 'code' },
  { id: 'version', header: t('train.bank.version'), value: ({ number }) => number, width: 'code' },
]
