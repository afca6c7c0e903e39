import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { paths } from '../../contract/paths.ts'
import type { Things } from '../../domain/case-file.ts'
import { AsOpened } from '#ui/client/as-opened.tsx'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { CaseForm } from '../case/case-form.tsx'
import { CaseFacts } from '../case/case-facts.tsx'
import { CopyPart } from '../case/copy-part.tsx'
import { FirstSteps } from '../case/first-steps.tsx'
import { LooksPart } from '../case/looks-part.tsx'
import { PersonsPart } from '../case/persons-part.tsx'
import { PutAside } from '../case/put-aside.tsx'
import { Unsettled } from '../case/unsettled.tsx'
import { TwoSheets } from '../case/two-sheets.tsx'

const Sheet = ({ desk, one, standing }: CasePartProps & { readonly standing: Things<'case'> }) => {
  const t = useT()
  const [sheet, other] = standing
  // Of two that were written at once it is said first which holds: to save would do away with the other unseen.
  if (other) return null
  return (
    <Disclosure level={2} title={t('cases.case.edit')}>
      <CaseForm
        key={sheet?.version}
        {...(sheet ? { sheet: sheet.content } : {})}
        save={t('cases.case.save')}
        onSave={(content) => (sheet ? desk.change(one.kept.ctx, 'case', { standing, content }) : desk.add(one.kept.ctx, 'case', content))}
      />
    </Disclosure>
  )
}

const Case = (at: CasePartProps) => (
  <>
    <CaseHead {...at} />
    <Unsettled {...at} />
    <PutAside {...at} />
    <CaseFacts one={at.one} />
    <TwoSheets {...at} />
    <FirstSteps {...at} />
    <PersonsPart {...at} />
    <CopyPart {...at} />
    <LooksPart one={at.one} />
    <AsOpened standing={at.one.file.case}>{(standing) => <Sheet {...at} standing={standing} />}</AsOpened>
  </>
)

/** One case: what it is, who is in it, what was decided, and where its copies are. */
export const Page = () => {
  const { case: ctx } = useParts(paths.case)
  return <AtCase ctx={ctx}>{(at) => <Case {...at} />}</AtCase>
}
