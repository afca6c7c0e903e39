import { useMemo } from 'react'
import { programmeShow } from '#programme/frame.ts'
import { paths as programmePaths } from '#programme/paths.ts'
import { namesOf } from '#programme/rules'
import { useSearchValue, useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { tableWords } from '#ui/words.ts'
import { treatyList } from '../../contract/treaties.ts'
import { useColumns } from '../columns.tsx'
import { StatusGrid } from '../components/status-grid.tsx'
import { instrumentsOf, standingsOf } from '../standings.ts'
import '../treaties.css'

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
      {instruments.length > 0 && <StatusGrid lines={treaties} instruments={instruments} countries={codes} country={country} />}
      {instruments.length > 0 && <h2>{t('law.list')}</h2>}
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
