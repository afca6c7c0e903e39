import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { paths } from '../../contract/paths.ts'
import { proposalShow } from '../../contract/proposal.ts'
import { fieldsOf } from '../../domain/proposal/fields.ts'
import { canMove } from '../../domain/proposal/moves.ts'
import { sayLine } from '../../domain/proposal/say-line.ts'
import { AnswerForm } from '../proposal/answer-form.tsx'
import { ChangeList } from '../proposal/change-list.tsx'
import { CommentList } from '../proposal/comment-list.tsx'
import { EffectList } from '../proposal/effect-list.tsx'
import { word } from '../proposal/names.ts'
import { PanelPart } from '../proposal/panel-part.tsx'
import { PutForm } from '../proposal/put-form.tsx'
import { MAY, type Shown } from '../proposal/shown.ts'
import { ReviewStep, SubmitStep } from '../proposal/step-buttons.tsx'
import { STAND_OF } from '../proposal/state.ts'
import { WithdrawForm } from '../proposal/withdraw-form.tsx'
import '../law-edit.css'

/** What comes now, and the button for it where it is this reader's to press. */
const Steps = ({ shown }: { shown: Shown }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const { state, may, id, isCurrent, restores } = shown
  const writes = may.includes(MAY.write)
  const isOpen = canMove('withdraw', state)
  const toLines = canMove('save', state) && writes && restores === null ? 'law.proposal.open-lines' : 'law.proposal.read-lines'
  return (
    <section aria-labelledby="step">
      <h2 id="step">{t('law.proposal.step')}</h2>
      <p>{t(`law.proposal.steps-${state}`)}</p>
      {isOpen && !isCurrent && <p>{t('law.proposal.outdated')}</p>}
      <div className="law-actions">
        <LinkButton href={paths.proposalLines({ programme, proposal: id })}>{t(toLines)}</LinkButton>
      </div>
      {writes && canMove('submit', state) && <SubmitStep shown={shown} />}
      {may.includes(MAY.review) && canMove('review', state) && <ReviewStep shown={shown} />}
      {may.includes(MAY.put) && canMove('put', state) && <PutForm shown={shown} />}
      {writes && isOpen && <WithdrawForm shown={shown} />}
    </section>
  )
}

/** One proposal: where it stands, what it changes, which patterns it would answer otherwise, and what was said of it. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { programme, proposal: id } = useParts(paths.proposal)
  const shown = useAnswer(proposalShow, { programmeId, id })
  const { system, state, restores, reason, panel, may, comments } = shown
  const country = t('law.system', { system })
  const sources = [...shown.sources, ...shown.law.sources]
  const fields = fieldsOf(shown.law)
  const pointOf = (at: string): string => {
    const field = fields.find((one) => one.at === at)
    return field ? sayLine(t, field).point : at
  }
  const crumbs = [
    { label: t('law.page.laws'), href: paths.laws({ programme }) },
    { label: t('law.country.title', { country }), href: paths.countryLaw({ programme, system }) },
  ]
  return (
    <div className="law-page">
      <PageHead
        title={t('law.proposal.title', { restores: restores ?? 'none', country })}
        way={<Breadcrumb aria-label={t('law.proposal.way')} crumbs={crumbs} />}
        lead={<Status stand={STAND_OF[state]}>{t('law.proposal.state', { state: word(state) })}</Status>}
      />
      {reason !== null && <p>{t('law.proposal.reason', { reason })}</p>}
      <Steps shown={shown} />
      <ChangeList changes={shown.changes} law={shown.law} sources={sources} />
      <EffectList effects={shown.effects} />
      {panel && <PanelPart panel={panel} />}
      {panel && state === 'put' && may.includes(MAY.sign) && <AnswerForm key={panel.submissionId} system={system} panel={panel} />}
      {comments.length > 0 && (
        <section aria-labelledby="comments">
          <h2 id="comments">{t('law.proposal.comments')}</h2>
          <CommentList comments={comments} pointOf={pointOf} />
        </section>
      )}
    </div>
  )
}
