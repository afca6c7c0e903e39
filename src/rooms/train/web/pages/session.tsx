import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { RecordParts } from '#ui/client/record-parts.tsx'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { sessionShow } from '../../contract/session-operations.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { testPaths } from '../../contract/test-paths.ts'
import { isOpen, isPlanned } from '../../domain/sessions/session-moves.ts'
import { AnswersPart } from '../answers-part.tsx'
import { useTrainingFrame } from '../frame.ts'
import { Moves, Steps } from '../sessions/moves.tsx'
import { PapersPart } from '../sessions/papers.tsx'
import { SessionFacts, TaughtPart } from '../sessions/session-facts.tsx'
import { StaffPart } from '../sessions/staff.tsx'
import { State } from '../sessions/state.tsx'
import { Way } from '../way.tsx'
import '../training.css'

/** One session: what is taught, where it stands, who teaches it, who comes, and its papers. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { session } = useParts(sessionPaths.session)
  const now = useAnswer(sessionShow, { programmeId, session })
  const place = { programme, session }
  const may = (what: string) => now.may.includes(what)
  return (
    <div className="training">
      <PageHead
        title={t('train.session.title', { code: session, pilot: now.pilot ? 'yes' : 'no' })}
        way={<Way crumbs={[{ label: t('train.page.sessions'), href: sessionPaths.sessions({ programme }) }]} />}
        lead={<State state={now.state} />}
        actions={
          <>
            {may('read who takes part') && <LinkButton href={sessionPaths.roll(place)}>{t('train.session.to-roll')}</LinkButton>}
            {may('enrol people of one’s country') && isOpen(now.state) && (
              <LinkButton href={sessionPaths.enrol(place)}>{t('train.session.to-enrol')}</LinkButton>
            )}
            {may('see that answers arrived') && <LinkButton href={testPaths.sessionTests(place)}>{t('train.session.to-tests')}</LinkButton>}
            {may('plan a session') && isPlanned(now.state) && (
              <LinkButton tone="quiet" href={sessionPaths.editSession(place)}>
                {t('train.session.to-edit')}
              </LinkButton>
            )}
          </>
        }
      />
      <SessionFacts now={now} frame={frame} />
      {now.clashes.length > 0 && (
        <div className="training-notice" role="note">
          <p>{t('train.session.clash')}</p>
          <ul>
            {now.clashes.map(({ office, session: other, people }) => (
              <li key={`${office} ${other}`}>{t('train.session.clash-line', { office, session: other, n: people })}</li>
            ))}
          </ul>
        </div>
      )}
      <Moves now={now} />
      <TaughtPart now={now} />
      <StaffPart now={now} frame={frame} />
      <PapersPart now={now} frame={frame} />
      <AnswersPart programmeId={programmeId} kind="training-session" id={session} />
      <RecordParts record={{ kind: 'training-session', id: session }} />
      <Steps now={now} />
    </div>
  )
}
