import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { sessionShow } from '../../contract/session-operations.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { isPlanned } from '../../domain/sessions/session-moves.ts'
import { useTrainingFrame } from '../frame.ts'
import { SessionForm } from '../sessions/session-form.tsx'
import { Way } from '../way.tsx'
import '../training.css'

/** The plan of a session is changed until it runs. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { session: code } = useParts(sessionPaths.editSession)
  const now = useAnswer(sessionShow, { programmeId: frame.programmeId, session: code })
  const here = sessionPaths.session({ programme: frame.programme, session: code })
  const mayEdit = now.may.includes('plan a session') && isPlanned(now.state)
  return (
    <div className="training">
      <PageHead
        title={t('train.session.edit-title', { code })}
        way={
          <Way
            crumbs={[
              { label: t('train.page.sessions'), href: sessionPaths.sessions({ programme: frame.programme }) },
              { label: code, href: here },
            ]}
          />
        }
      />
      {mayEdit ? (
        <SessionForm frame={frame} plans={[now.country]} now={now} />
      ) : (
        <NotYours
          title={t('train.session.not-open')}
          text={t('train.session.not-open-text')}
          back={t('train.session.back', { code })}
          href={here}
        />
      )}
    </div>
  )
}
