import { useState } from 'react'
import { useParts, useSearchValue } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { rollShow } from '../../contract/attendance.ts'
import { orderDraw } from '../../contract/people.ts'
import { sessionShow } from '../../contract/session-operations.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { takesAttendance } from '../../domain/sessions/session-moves.ts'
import { useTrainingFrame } from '../frame.ts'
import { RollTable } from '../sessions/roll-table.tsx'
import { PersonName, TapMarks } from '../sessions/tap-marks.tsx'
import { useTaps } from '../sessions/use-taps.ts'
import { sayDay } from '../times.ts'
import { Way } from '../way.tsx'
import '../training.css'

/** Who takes part, and who was there, half day by half day. */
export const Page = () => {
  const t = useT()
  const { programmeId, programme } = useTrainingFrame()
  const { session } = useParts(sessionPaths.roll)
  const now = useAnswer(sessionShow, { programmeId, session })
  const { people, halfDays, names, may } = useAnswer(rollShow, { programmeId, session })
  const [chosen, choose] = useSearchValue('half')
  const halfDay = halfDays.find((one) => one === chosen) ?? halfDays[0] ?? ''
  const [reason, setReason] = useState('')
  const isCorrection = now.state === 'closed'
  const taps = useTaps({ programmeId, session }, { halfDay, reason: isCorrection ? reason.trim() || null : null })
  const order = useCommand(orderDraw)
  const expected = people.filter(({ arm, withdrawnOn }) => arm === 'trained' && withdrawnOn === null)
  const unmarked = expected.filter(({ marks }) => !marks.some((one) => one.halfDay === halfDay))
  const takes = may.length > 0 && takesAttendance(now.state)
  const place = { programme, session }
  return (
    <div className="training">
      <PageHead
        title={t('train.roll.title', { code: session })}
        way={
          <Way
            crumbs={[
              { label: t('train.page.sessions'), href: sessionPaths.sessions({ programme }) },
              { label: session, href: sessionPaths.session(place) },
            ]}
          />
        }
        lead={t('train.roll.lead', { names })}
        actions={
          <>
            {now.may.includes('enrol people of one’s country') && (
              <LinkButton href={sessionPaths.enrol(place)}>{t('train.session.to-enrol')}</LinkButton>
            )}
            {now.may.includes('draw who begins with which form') && expected.some(({ firstForm }) => firstForm === null) && (
              <Button busy={order.busy} onPress={() => void order.send({ programmeId, session })}>
                {t('train.roll.draw')}
              </Button>
            )}
          </>
        }
      />
      {people.length === 0 ? (
        <EmptyState
          level={2}
          title={t('train.roll.none')}
          text={t('train.roll.none-text')}
          next={<LinkButton href={sessionPaths.session(place)}>{t('train.session.back', { code: session })}</LinkButton>}
        />
      ) : (
        <>
          {takes ? (
            <section aria-labelledby="attendance">
              <h2 id="attendance">{t('train.roll.attendance')}</h2>
              <div className="training-halves" role="group" aria-label={t('train.roll.half-days')}>
                {halfDays.map((one) => (
                  <button key={one} type="button" className="training-tap" aria-pressed={one === halfDay} onClick={() => void choose(one)}>
                    {t('train.roll.half-day', { day: sayDay(one.slice(0, 10), t.lang), half: one.slice(11) })}
                  </button>
                ))}
              </div>
              {isCorrection && (
                <TextField label={t('train.roll.reason')} hint={t('train.roll.reason-hint')} value={reason} onChange={setReason} />
              )}
              <div className="training-actions">
                <p role="status">{t('train.roll.unmarked', { n: unmarked.length })}</p>
                {unmarked.length > 0 && (
                  <Button
                    busy={taps.busy}
                    onPress={() => taps.tap(unmarked.map(({ pseudonym }) => ({ pseudonym, mark: 'present', minutes: 0 })))}
                  >
                    {t('train.roll.all-present')}
                  </Button>
                )}
                {taps.isWaiting && !taps.busy && <Button onPress={taps.again}>{t('train.roll.again')}</Button>}
              </div>
              {taps.refusal && <ProblemNotice refusal={taps.refusal} />}
              <ul className="training-roll">
                {expected.map((person) => (
                  <li key={person.pseudonym}>
                    <PersonName person={person} />
                    <TapMarks
                      key={halfDay}
                      person={person}
                      halfDay={halfDay}
                      waiting={taps.waitingOf(person.pseudonym)}
                      onTap={(tapped) => taps.tap([tapped])}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ) : (
            may.length > 0 && <p className="training-notice">{t('train.roll.later')}</p>
          )}
          <RollTable people={people} session={now} />
        </>
      )}
    </div>
  )
}
