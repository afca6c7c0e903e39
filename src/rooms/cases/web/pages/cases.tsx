import { useMemo } from 'react'
import { useGo } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { BringCopy } from '../case/bring-copy.tsx'
import { caseColumns } from '../case/case-columns.tsx'
import { CaseForm } from '../case/case-form.tsx'
import { usePrivateView } from '../case/use-private-view.ts'
import { OfferedCases } from '../case/offered-cases.tsx'
import { RefusedCases } from '../case/refused-cases.tsx'
import { AtDesk, type AtDeskProps } from '../desk/at-desk.tsx'
import { KeptLine } from '../desk/kept-line.tsx'
import { LockButton } from '../desk/lock-button.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { NewCopies } from '../given/new-copies.tsx'
import { OfficeNotices } from '../offices/office-notices.tsx'

const Cases = ({ desk, open }: AtDeskProps) => {
  const t = useT()
  const locale = useLocale()
  const go = useGo()
  const { code: programme } = useProgramme()
  const { met } = useMeetings()
  const columns = useMemo(() => caseColumns({ t, locale, programme, met }), [t, locale, programme, met])
  const view = usePrivateView()
  return (
    <>
      <PageHead
        title={t('cases.page.cases')}
        lead={t('cases.list.lead')}
        actions={
          <>
            <LinkButton href={paths.received({ programme })}>{t('cases.page.received')}</LinkButton>
            <LinkButton href={paths.counts({ programme })}>{t('cases.page.counts')}</LinkButton>
            <LinkButton href={paths.keys({ programme })}>{t('cases.page.keys')}</LinkButton>
            <LockButton desk={desk} />
          </>
        }
      />
      <KeptLine />
      <NewCopies />
      <OfficeNotices />
      <RefusedCases desk={desk} refused={open.refused} />
      <DataTable
        {...view}
        caption={t('cases.page.cases')}
        columns={columns}
        rows={open.cases}
        keyOf={({ kept }) => kept.ctx}
        lang={t.lang}
        narrow="stack"
        words={tableWords(t, { filter: t('cases.list.filter'), count: (shown, all) => t('cases.list.count', { shown, all }) })}
        empty={<EmptyState level={2} title={t('cases.list.none')} text={t('cases.list.none-text')} next={null} />}
      />
      <Disclosure level={2} title={t('cases.begin.title')} startsOpen={open.cases.length === 0}>
        <CaseForm save={t('cases.begin.do')} onSave={async (sheet) => go(paths.case({ programme, case: await desk.begin(sheet) }))} />
      </Disclosure>
      <OfferedCases />
      <BringCopy desk={desk} />
    </>
  )
}

/** The cases of this officer on this device. */
export const Page = () => <AtDesk>{(at) => <Cases {...at} />}</AtDesk>
