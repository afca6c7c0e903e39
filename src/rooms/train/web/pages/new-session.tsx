import { useAnswer } from '#ui/client/answer.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { sessionList, syllabusTeachable } from '../../contract/session-operations.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { SessionForm } from '../sessions/session-form.tsx'
import { Way } from '../way.tsx'
import '../training.css'

/** A session begins as a plan. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { plans } = useAnswer(sessionList, { programmeId })
  const { versions } = useAnswer(syllabusTeachable, { programmeId })
  const list = sessionPaths.sessions({ programme })
  const back = <LinkButton href={list}>{t('train.sessions.back')}</LinkButton>
  return (
    <div className="training">
      <PageHead
        title={t('train.page.new-session')}
        way={<Way crumbs={[{ label: t('train.page.sessions'), href: list }]} />}
        lead={t('train.session.new-lead')}
      />
      {plans.length === 0 ? (
        <NotYours
          title={t('train.session.not-yours')}
          text={t('train.session.not-yours-text')}
          back={t('train.sessions.back')}
          href={list}
        />
      ) : versions.length === 0 ? (
        <EmptyState level={2} title={t('train.session.nothing-to-teach')} text={t('train.session.nothing-to-teach-text')} next={back} />
      ) : (
        <SessionForm frame={frame} plans={plans} />
      )}
    </div>
  )
}
