import { useParts } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseForm } from '../case/case-form.tsx'
import { CaseFacts } from '../case/case-facts.tsx'
import { CopyPart } from '../case/copy-part.tsx'
import { PersonsPart } from '../case/persons-part.tsx'
import { PutAside } from '../case/put-aside.tsx'
import { TwoSheets } from '../case/two-sheets.tsx'
import { LockButton } from '../desk/lock-button.tsx'

const Sheet = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const { sheets } = one.file
  const [sheet] = sheets
  return (
    <Disclosure level={2} title={t('cases.case.edit')}>
      <CaseForm
        key={sheet?.version}
        {...(sheet ? { sheet: sheet.content } : {})}
        save={t('cases.case.save')}
        onSave={(content) =>
          desk.write(
            one.kept.ctx,
            { id: sheet?.id ?? crypto.randomUUID(), kind: 'case', parents: sheets.map(({ version }) => version), content },
            new Date().toISOString(),
          )
        }
      />
    </Disclosure>
  )
}

const Case = (at: CasePartProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <>
      <PageHead
        title={at.one.file.sheets[0]?.content.title ?? t('cases.case.untitled')}
        way={<Breadcrumb aria-label={t('cases.way')} crumbs={[{ label: t('cases.page.cases'), href: paths.cases({ programme }) }]} />}
        actions={<LockButton desk={at.desk} />}
      />
      <PutAside one={at.one} />
      <CaseFacts one={at.one} />
      <TwoSheets {...at} />
      <PersonsPart {...at} />
      <CopyPart {...at} />
      <Sheet {...at} />
    </>
  )
}

/** One case: what it is, who is in it, what was decided, and where its copies are. */
export const Page = () => {
  const { case: ctx } = useParts(paths.case)
  return <AtCase ctx={ctx}>{(at) => <Case {...at} />}</AtCase>
}
