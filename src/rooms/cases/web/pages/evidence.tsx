import { useMemo } from 'react'
import { useGo, useParts } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { tableWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { nextNumber, numbersGiven } from '../../domain/next-number.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { exhibitColumns, exhibitRows } from '../evidence/exhibit-columns.tsx'
import { ExhibitForm } from '../evidence/exhibit-form.tsx'
import '../evidence/evidence.css'

/** What is looked for stays out of the address, unlike elsewhere: words of a sealed case do not go to the server when the page is loaded anew. */
const Exhibits = ({ one }: CasePartProps) => {
  const t = useT()
  const locale = useLocale()
  const { code: programme } = useProgramme()
  const { ctx } = one.kept
  const columns = useMemo(
    () => exhibitColumns({ t, locale, hrefOf: (exhibit) => paths.exhibit({ programme, case: ctx, exhibit }) }),
    [t, locale, programme, ctx],
  )
  const rows = useMemo(() => exhibitRows(one.file), [one.file])
  return (
    <DataTable
      caption={t('cases.evidence.caption')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      lang={t.lang}
      narrow="stack"
      words={tableWords(t, { filter: t('cases.evidence.filter'), count: (shown, all) => t('cases.evidence.count', { shown, all }) })}
      empty={<EmptyState level={2} title={t('cases.evidence.none')} text={t('cases.evidence.none-text')} next={null} />}
    />
  )
}

const AddExhibit = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const go = useGo()
  const { code: programme } = useProgramme()
  const { ctx } = one.kept
  return (
    <Disclosure level={2} title={t('cases.evidence.add')} startsOpen={one.file.exhibit.length === 0}>
      <ExhibitForm
        file={one.file}
        number={nextNumber(numbersGiven(one.opened.versions))}
        save={t('cases.evidence.add-do')}
        onSave={async (content) => go(paths.exhibit({ programme, case: ctx, exhibit: await desk.add(ctx, 'exhibit', content) }))}
      />
    </Disclosure>
  )
}

const Evidence = (at: CasePartProps) => {
  const t = useT()
  return (
    <>
      <CaseHead {...at} title={t('cases.page.evidence')} />
      <p>{t('cases.evidence.lead')}</p>
      <Exhibits {...at} />
      <AddExhibit {...at} />
    </>
  )
}

/** The exhibits of a case. */
export const Page = () => {
  const { case: ctx } = useParts(paths.evidence)
  return <AtCase ctx={ctx}>{(at) => <Evidence {...at} />}</AtCase>
}
