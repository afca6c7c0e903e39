import { Link } from 'react-aria-components/Link'
import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { RecordParts } from '#ui/client/record-parts.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'
import { syllabusShow } from '../../contract/syllabus-operations.ts'
import { isVoted } from '../../domain/print/standing-label.ts'
import { sayDay } from '../studies/say-day.ts'
import { ApprovalPart } from '../syllabus/approval-part.tsx'
import { ChainPart } from '../syllabus/chain-part.tsx'
import { ConditionsPart } from '../syllabus/conditions-part.tsx'
import { ContentsPart } from '../syllabus/contents-part.tsx'
import { FilesPart } from '../syllabus/files-part.tsx'
import { PrintPart } from '../syllabus/print-part.tsx'
import { PutForm } from '../syllabus/put-form.tsx'
import { MAY, type Shown, word } from '../syllabus/shown.ts'
import { VersionState } from '../syllabus/version-state.tsx'
import { WithdrawVersion } from '../syllabus/withdraw-version.tsx'
import '../syllabus/syllabus.css'

/** How it came to where it stands, and what may be done next. */
const StepsPart = ({ shown }: { shown: Shown }) => {
  const { steps, sha256, parent, lastVoted, may } = shown
  const t = useT()
  const { code: programme } = useProgramme()
  const differenceTo = (from: string, text: string) => (
    <li>
      <Link href={syllabusPaths.difference({ programme, version: sha256 }, { from })}>{text}</Link>
    </li>
  )
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('train.steps.title')}</h2>
      <ol>
        {steps.map(({ state, at, reason }) => (
          <li key={`${state} ${at}`}>
            {t('train.steps.step', { state: word(state), day: sayDay(t.lang, at) })}
            {reason !== null && <blockquote>{reason}</blockquote>}
          </li>
        ))}
      </ol>
      {(parent !== null || (lastVoted !== null && lastVoted !== sha256)) && (
        <ul>
          {parent !== null && differenceTo(parent, t('train.steps.since-parent'))}
          {lastVoted !== null && lastVoted !== sha256 && lastVoted !== parent && differenceTo(lastVoted, t('train.steps.since-voted'))}
        </ul>
      )}
      {may.includes(MAY.put) && <PutForm sha256={sha256} />}
      {may.includes(MAY.withdraw) && <WithdrawVersion shown={shown} />}
    </section>
  )
}

/** One version: where it stands, what it teaches, what it answers to, and how it was approved. */
export const Page = () => {
  const t = useT()
  const say = useSay()
  const { id: programmeId } = useProgramme()
  const { programme, version: sha256 } = useParts(syllabusPaths.syllabus)
  const shown = useAnswer(syllabusShow, { programmeId, sha256 })
  const { titleEs, titleEn, semver, state, syllabus, approved } = shown
  const crumbs = [{ label: t('train.page.syllabuses'), href: syllabusPaths.syllabuses({ programme }) }]
  return (
    <div className="syllabus">
      <PageHead
        title={t('train.syllabuses.version', { title: say({ es: titleEs, en: titleEn }), semver })}
        way={<Breadcrumb aria-label={t('train.syllabuses.way')} crumbs={crumbs} />}
        lead={<VersionState state={state} />}
      />
      {!isVoted(state) && <p>{say(syllabus.notice)}</p>}
      <p className="syllabus-hash syllabus-soft">{t('train.syllabuses.hash', { sha256 })}</p>
      <StepsPart shown={shown} />
      {approved && <ApprovalPart approved={approved} meeting={shown.meeting} syllabus={syllabus} />}
      <ConditionsPart shown={shown} />
      <RecordParts record={{ kind: 'syllabus-version', id: sha256 }} />
      <ContentsPart syllabus={syllabus} />
      <ChainPart shown={shown} />
      <PrintPart shown={shown} />
      <FilesPart shown={shown} />
    </div>
  )
}
