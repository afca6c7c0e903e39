import { useMemo } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { tableWords } from '#ui/words.ts'
import type { RowFault } from '../../contract/people.ts'

const columnsOf = (t: Translate): readonly Column<RowFault>[] => [
  { id: 'cell', header: t('train.fault.place'), value: ({ cell, row, sheet }) => cell || (row > 0 ? String(row) : sheet), width: 'code' },
  { id: 'value', header: t('train.fault.found'), value: ({ value }) => value || null, none: t('train.fault.nothing'), width: 'short' },
  {
    id: 'message',
    header: t('train.fault.wrong'),
    value: ({ message, hint }) => [message[t.lang], hint?.[t.lang]].filter(Boolean).join(' '),
    width: 'long',
  },
]

/** Mistakes of a file, each at its cell. */
export const RowFaults = ({ faults, caption }: { faults: readonly RowFault[]; caption: string }) => {
  const t = useT()
  const columns = useMemo(() => columnsOf(t), [t])
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={faults}
      keyOf={({ sheet, cell, code, row, value }) => [sheet, cell, row, code, value].join('|')}
      lang={t.lang}
      narrow="stack"
      words={tableWords(t, { filter: t('train.fault.filter'), count: (shown, all) => t('train.fault.count', { shown, all }) })}
      empty={null}
    />
  )
}
