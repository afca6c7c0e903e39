import { useMemo } from 'react'
import { programmeShow } from '#programme/frame.ts'
import { paths as programmePaths } from '#programme/paths.ts'
import { namesOf } from '#programme/rules'
import { useSearchValue, useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { tableWords } from '#ui/words.ts'
import { treatyList } from '../../contract/treaties.ts'
import { dayIn } from '../day.ts'
import { type Instrument, instrumentsOf, partsOf, type Standing, standingsOf } from '../standings.ts'
import '../treaties.css'

const Source = ({ text }: { text: string }) =>
  partsOf(text).map(({ words, href }, at) =>
    href === null ? (
      words
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never change places
      <a key={at} href={href}>
        {words}
      </a>
    ),
  )

type Given = { readonly country: (code: string) => string; readonly instruments: readonly Instrument[] }

const useColumns = ({ country, instruments }: Given): readonly Column<Standing>[] => {
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
      { id: 'treaty', header: t('law.column.treaty'), value: treaty, width: 'short' },
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
        cell: ({ line }) => (line ? <Source text={line.source} /> : <span className="treaties-unknown">{none}</span>),
        width: 'long',
      },
    ]
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names of countries change with the language alone
  }, [t, locale, instruments])
}

/** Where each country stands towards each treaty, with the date and the source; what no source gives says so. */
export const Page = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const frame = useAnswer(programmeShow, { programmeId })
  const { treaties } = useAnswer(treatyList, { programmeId })
  const { country } = namesOf(t.lang, frame, t('law.region'))
  const [askedTreaty, setTreaty] = useSearchValue('treaty')
  const [askedCountry, setCountry] = useSearchValue('country')
  const instruments = useMemo(() => instrumentsOf(treaties), [treaties])
  const columns = useColumns({ country, instruments })
  const codes = frame.countries.map(({ code }) => code)
  const [treaty, of] = [instruments.find((one) => one.treaty === askedTreaty)?.treaty, codes.find((code) => code === askedCountry)]
  const rows = useMemo(
    () =>
      standingsOf(treaties, codes).filter(
        (row) => (treaty === undefined || row.treaty === treaty) && (of === undefined || row.country === of),
      ),
    [treaties, treaty, of, codes.join()],
  )
  return (
    <div className="treaties">
      <PageHead title={t('law.page.treaties')} lead={t('law.lead')} />
      {instruments.length > 0 && (
        <div className="treaties-choices">
          <Select
            label={t('law.column.treaty')}
            value={treaty ?? ''}
            none={t('law.every-treaty')}
            options={instruments.map((one) => ({ id: one.treaty, label: t.lang === 'es' ? one.nameEs : one.nameEn }))}
            onChange={(id) => void setTreaty(id || undefined)}
          />
          <Select
            label={t('law.column.country')}
            value={of ?? ''}
            none={t('law.every-country')}
            options={codes.map((id) => ({ id, label: country(id) }))}
            onChange={(id) => void setCountry(id || undefined)}
          />
        </div>
      )}
      <DataTable
        {...useTableView()}
        caption={t('law.caption')}
        columns={columns}
        rows={rows}
        keyOf={(row) => `${row.treaty} ${row.country}`}
        lang={t.lang}
        narrow="stack"
        onDownload={(found) => saveTable(t('law.file'), columns, found)}
        words={tableWords(t, { filter: t('law.filter'), count: (shown, all) => t('law.count', { shown, all }) })}
        empty={
          <EmptyState
            level={2}
            title={t('law.empty.title')}
            text={t('law.empty.text')}
            next={<LinkButton href={programmePaths.home({ programme })}>{t('law.empty.next')}</LinkButton>}
          />
        }
      />
    </div>
  )
}
