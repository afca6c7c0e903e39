import { useMemo } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { sourceParts } from '../domain/source-parts.ts'
import { dayIn } from './day.ts'
import { hostOf, type Instrument, type Standing } from './standings.ts'

const Source = ({ text }: { text: string }) =>
  sourceParts(text).map(({ words, href }, at) =>
    href === null ? (
      words
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never change places
      <a key={at} href={href}>
        {hostOf(href)}
      </a>
    ),
  )

type Given = { readonly country: (code: string) => string; readonly instruments: readonly Instrument[] }

/** Country and treaty with status, date and source; what no source gives says so. */
export const useColumns = ({ country, instruments }: Given): readonly Column<Standing>[] => {
  const t = useT()
  const locale = useLocale()
  return useMemo(() => {
    const none = t('law.no-source')
    const treaty = ({ treaty: code }: Standing) => {
      const found = instruments.find((one) => one.treaty === code)
      return (t.lang === 'es' ? found?.nameEs : found?.nameEn) ?? code
    }
    const status = ({ line }: Standing) => (line ? (t.lang === 'es' ? line.statusEs : line.statusEn) : none)
    return [
      { id: 'country', header: t('law.column.country'), value: (row) => country(row.country), width: 'code' },
      { id: 'treaty', header: t('law.column.treaty'), value: treaty, width: 'long' },
      {
        id: 'status',
        header: t('law.column.status'),
        value: status,
        cell: (row) => (row.line ? status(row) : <span className="treaties-unknown">{none}</span>),
        width: 'short',
      },
      {
        id: 'date',
        header: t('law.column.date'),
        value: ({ line }) => line?.date ?? null,
        cell: ({ line }) => (line?.date ? dayIn(locale, line.date) : <span className="treaties-unknown">{t('law.no-date')}</span>),
        width: 'code',
      },
      {
        id: 'source',
        header: t('law.column.source'),
        value: ({ line }) => line?.source ?? none,
        cell: ({ line }) => (line?.source ? <Source text={line.source} /> : <span className="treaties-unknown">{none}</span>),
        width: 'long',
      },
    ]
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names of countries change with the language alone
  }, [t, locale, instruments])
}
