import { useMemo } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { tableWords } from '#ui/words.ts'
import type { RollLine } from '../../contract/attendance.ts'
import type { TrainingFrame } from '../frame.ts'
import { useTrainingFrame } from '../frame.ts'
import type { SessionNow } from './session-form.tsx'
import { WithdrawButton } from './withdraw.tsx'

type Given = {
  readonly t: Translate
  readonly frame: TrainingFrame
  readonly session: SessionNow
  readonly named: boolean
  /** What all have alike needs no column. */
  readonly varied: { readonly country: boolean; readonly arm: boolean }
  readonly mayWithdraw: boolean
}

const columnsOf = ({ t, frame, session, named, varied, mayWithdraw }: Given): readonly Column<RollLine>[] => [
  { id: 'pseudonym', header: t('train.column.pseudonym'), value: ({ pseudonym }) => pseudonym, width: 'code' },
  ...(named ? [{ id: 'name', header: t('train.column.name'), value: ({ name }: RollLine) => name, width: 'short' as const }] : []),
  { id: 'office', header: t('train.column.office'), value: ({ office }) => office, width: 'short' },
  ...(varied.country
    ? [
        {
          id: 'country',
          header: t('train.column.country'),
          value: ({ country }: RollLine) => frame.country(country),
          width: 'code' as const,
        },
      ]
    : []),
  ...(varied.arm
    ? [{ id: 'arm', header: t('train.column.arm'), value: ({ arm }: RollLine) => t('train.arm', { arm }), width: 'code' as const }]
    : []),
  { id: 'form', header: t('train.column.first-form'), value: ({ firstForm }) => firstForm, none: t('train.roll.not-drawn'), width: 'code' },
  {
    id: 'attended',
    header: t('train.column.attended'),
    value: ({ attended }) => (attended === null ? null : Math.round(attended * 100)),
    none: t('train.roll.not-recorded'),
    width: 'code',
  },
  {
    id: 'completed',
    header: t('train.column.completed'),
    value: ({ attended, completed, withdrawnOn }) =>
      t('train.roll.completed', { what: withdrawnOn !== null ? 'withdrawn' : attended === null ? 'unknown' : completed ? 'yes' : 'no' }),
    width: 'code',
  },
  ...(mayWithdraw
    ? [
        {
          id: 'withdraw',
          header: t('train.column.action'),
          value: () => null,
          cell: (person: RollLine) => (person.withdrawnOn === null ? <WithdrawButton person={person} session={session.code} /> : null),
          unsorted: true as const,
          stays: true as const,
        },
      ]
    : []),
]

/** All who are enrolled, with what each was there for. */
export const RollTable = ({ people, session }: { people: readonly RollLine[]; session: SessionNow }) => {
  const t = useT()
  const frame = useTrainingFrame()
  const named = people.some(({ name }) => name !== null)
  const differ = (of: (person: RollLine) => string): boolean => new Set(people.map(of)).size > 1
  const varied = { country: differ(({ country }) => country), arm: differ(({ arm }) => arm) }
  const mayWithdraw = session.may.includes('enrol people of one’s country') && !['held', 'closed', 'cancelled'].includes(session.state)
  const columns = useMemo(() => columnsOf({ t, frame, session, named, varied, mayWithdraw }), [t, people, session])
  return (
    <DataTable
      {...useTableView()}
      caption={t('train.roll.caption', { code: session.code })}
      columns={columns}
      rows={people}
      keyOf={({ pseudonym }) => pseudonym}
      lang={t.lang}
      narrow="stack"
      onDownload={(rows) =>
        saveTable(
          t('train.roll.file', { code: session.code }),
          columns.filter(({ id }) => id !== 'withdraw'),
          rows,
        )
      }
      words={tableWords(t, { filter: t('train.roll.filter'), count: (shown, all) => t('train.roll.count', { shown, all }) })}
      empty={null}
    />
  )
}
