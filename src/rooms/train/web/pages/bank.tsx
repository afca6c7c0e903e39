import { useMemo } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { itemList } from '../../contract/bank.ts'
import { bankPaths } from '../../contract/bank-paths.ts'
import { bankColumns } from '../bank/bank-columns.tsx'
import { ExportPart } from '../bank/export-part.tsx'
import { MAY } from '../bank/may.ts'
import { useTrainingFrame } from '../frame.ts'
import '../training.css'

/** The items of the programme: what waits for one's own review first. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { items, may } = useAnswer(itemList, { programmeId })
  const columns = useMemo(() => bankColumns(t, frame), [t, items])
  const waiting = items.filter(({ waits }) => waits).length
  const bring = may.includes(MAY.bring) && <LinkButton href={bankPaths.bring({ programme })}>{t('train.page.bring-items')}</LinkButton>
  return (
    <div className="training">
      <PageHead title={t('train.page.bank')} lead={t('train.bank.lead')} actions={items.length > 0 && bring} />
      {items.length > 0 && may.includes(MAY.review) && <p>{t('train.bank.waiting', { n: waiting })}</p>}
      <DataTable
        {...useTableView()}
        caption={t('train.bank.caption')}
        columns={columns}
        rows={items}
        keyOf={({ item }) => item}
        lang={t.lang}
        narrow="stack"
        onDownload={(rows) => saveTable(t('train.bank.file'), columns, rows)}
        words={tableWords(t, { filter: t('train.bank.filter'), count: (shown, all) => t('train.bank.count', { shown, all }) })}
        empty={<EmptyState level={2} title={t('train.bank.none')} text={t('train.bank.none-text')} next={bring || null} />}
      />
      {items.length > 0 && <ExportPart items={items} programmeId={programmeId} />}
    </div>
  )
}
