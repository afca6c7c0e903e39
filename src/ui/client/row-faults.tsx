import { useMemo } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Column } from '../components/data-table/column.ts'
import { DataTable } from '../components/data-table/data-table.tsx'
import { tableWords } from '../words.ts'
import { useT } from './words.tsx'

type Said = { readonly es: string; readonly en: string }

/** A mistake of a file, at its cell; of a whole row or sheet, the cell is empty and the row may be 0. */
export type RowFault = {
  readonly sheet: string
  readonly row: number
  readonly cell: string
  readonly value: string
  readonly code: string
  readonly message: Said
  readonly hint?: Said | null | undefined
}

type Are = 'mistakes' | 'warnings'

const SHOWN = 40
/** Enough of what was found to know it again. */
const shortened = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value)

const columnsOf = (t: Translate, are: Are): readonly Column<RowFault>[] => [
  {
    id: 'place',
    header: t('client.faults.place'),
    value: ({ sheet, cell, row }) => `${sheet} ${cell || row || ''}`.trim(),
    width: 'code',
  },
  {
    id: 'value',
    header: t('client.faults.found'),
    value: ({ value }) => shortened(value) || null,
    none: t('client.faults.nothing'),
    width: 'short',
  },
  {
    id: 'message',
    header: t('client.faults.is', { are }),
    value: ({ message, hint }) => [message[t.lang], hint?.[t.lang]].filter(Boolean).join(' '),
    width: 'long',
  },
]

type RowFaultsProps = { faults: readonly RowFault[]; caption: string; are?: Are }

/** Mistakes of a file, or what it is warned of, each at its place. */
export const RowFaults = ({ faults, caption, are = 'mistakes' }: RowFaultsProps) => {
  const t = useT()
  const columns = useMemo(() => columnsOf(t, are), [t, are])
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={faults}
      keyOf={({ sheet, cell, code, row, value }) => [sheet, cell, row, code, value].join('|')}
      lang={t.lang}
      narrow="stack"
      words={tableWords(t, { filter: t('client.faults.filter'), count: (shown, all) => t('client.faults.count', { shown, all }) })}
      empty={null}
    />
  )
}
