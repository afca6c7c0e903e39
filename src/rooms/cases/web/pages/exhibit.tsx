import { useParts } from '#ui/client/address.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { paths } from '../../contract/paths.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { Exhibit } from '../../contract/exhibit.ts'
import { AsOpened } from '#ui/client/as-opened.tsx'
import { AtCase, type CasePartProps, NotHere } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import type { ExhibitPartProps } from '../evidence/at-exhibit.tsx'
import { CustodyPart } from '../evidence/custody-part.tsx'
import { ExhibitFacts } from '../evidence/exhibit-facts.tsx'
import { ExhibitForm } from '../evidence/exhibit-form.tsx'
import { FilesPart } from '../evidence/files-part.tsx'
import { NumberNotice } from '../evidence/number-notice.tsx'
import { RemoveExhibit } from '../evidence/remove-exhibit.tsx'
import { TwoExhibits } from '../evidence/two-exhibits.tsx'
import { GivePart } from '../given/give-part.tsx'
import '../evidence/evidence.css'

const Edit = ({ desk, one, standing }: CasePartProps & { readonly standing: readonly Standing<Exhibit>[] }) => {
  const t = useT()
  const say = useNotice()
  const [exhibit, other] = standing
  if (!exhibit || other) return null
  return (
    <Disclosure level={2} title={t('cases.exhibit.edit')}>
      <ExhibitForm
        key={exhibit.version}
        file={one.file}
        exhibit={exhibit}
        number={exhibit.content.number}
        save={t('cases.exhibit.save')}
        onSave={async (content) => {
          await desk.change(one.kept.ctx, 'exhibit', { standing, content })
          say({ text: worded((t) => t('cases.exhibit.saved')) })
        }}
      />
    </Disclosure>
  )
}

/** Which of two versions holds is decided before anything else is changed, since a change takes the place of both. What happened to it is written meanwhile. */
const Parts = (at: ExhibitPartProps) => {
  const isSettled = at.standing.length === 1
  return (
    <>
      {isSettled ? <NumberNotice {...at} /> : <TwoExhibits {...at} />}
      {isSettled && <ExhibitFacts exhibit={at.exhibit.content} one={at.one} />}
      {isSettled && <FilesPart {...at} />}
      <CustodyPart {...at} />
      {isSettled && <GivePart {...at} />}
      <AsOpened standing={at.standing}>{(standing) => <Edit {...at} standing={standing} />}</AsOpened>
      {isSettled && <RemoveExhibit {...at} />}
    </>
  )
}

const Found = (at: CasePartProps & { readonly id: string }) => {
  const t = useT()
  const standing = at.one.file.exhibit.filter(({ id }) => id === at.id)
  const exhibit = standing.at(-1)
  if (!exhibit) return <NotHere what="exhibit" />
  return (
    <>
      <CaseHead desk={at.desk} open={at.open} one={at.one} title={t('cases.exhibit.of', { number: exhibit.content.number })} />
      <Parts key={at.id} {...at} exhibit={exhibit} standing={standing} />
    </>
  )
}

/** One exhibit: what it is, its files, and what happened to it. */
export const Page = () => {
  const { case: ctx, exhibit } = useParts(paths.exhibit)
  return <AtCase ctx={ctx}>{(at) => <Found {...at} id={exhibit} />}</AtCase>
}
