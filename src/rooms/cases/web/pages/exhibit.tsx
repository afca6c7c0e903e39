import { useParts } from '#ui/client/address.ts'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { paths } from '../../contract/paths.ts'
import { AtCase, type CasePartProps, NotHere } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import type { ExhibitPartProps } from '../evidence/at-exhibit.tsx'
import { CustodyPart } from '../evidence/custody-part.tsx'
import { ExhibitFacts } from '../evidence/exhibit-facts.tsx'
import { ExhibitForm } from '../evidence/exhibit-form.tsx'
import { FilesPart } from '../evidence/files-part.tsx'
import { useOpened } from '../case/use-opened.ts'
import { NumberNotice } from '../evidence/number-notice.tsx'
import { RemoveExhibit } from '../evidence/remove-exhibit.tsx'
import { TwoExhibits } from '../evidence/two-exhibits.tsx'
import { GivePart } from '../given/give-part.tsx'
import '../evidence/evidence.css'

const Edit = ({ desk, one, ...now }: ExhibitPartProps) => {
  const { exhibit, standing } = useOpened(now, now.standing)
  const t = useT()
  const say = useNotice()
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
          say({ text: t('cases.exhibit.saved') })
        }}
      />
    </Disclosure>
  )
}

const Settled = (at: ExhibitPartProps) => (
  <>
    <NumberNotice {...at} />
    <ExhibitFacts exhibit={at.exhibit.content} one={at.one} />
    <FilesPart {...at} />
    <CustodyPart {...at} />
    <GivePart {...at} />
    <Edit {...at} />
    <RemoveExhibit {...at} />
  </>
)

/** Which of two versions holds is decided before anything else is changed, since a change takes the place of both. What happened to it is written meanwhile. */
const Unsettled = (at: ExhibitPartProps) => (
  <>
    <TwoExhibits {...at} />
    <CustodyPart {...at} />
  </>
)

const Found = (at: CasePartProps & { readonly id: string }) => {
  const t = useT()
  const standing = at.one.file.exhibit.filter(({ id }) => id === at.id)
  const exhibit = standing.at(-1)
  if (!exhibit) return <NotHere what="exhibit" />
  const Parts = standing.length === 1 ? Settled : Unsettled
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
