import { useState } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { observationList } from '../../contract/pilot-operations.ts'
import { pilotPaths } from '../../contract/pilot-paths.ts'
import type { Observer } from '../../contract/pilot.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { MAY } from '../pilots/may.ts'
import { MendObservation } from '../pilots/mend-observation.tsx'
import { ObservationItem } from '../pilots/observation-item.tsx'
import { ObserveDialog, type Tapped } from '../pilots/observe-dialog.tsx'
import { RunningOrder } from '../pilots/running-order.tsx'
import { useObserving } from '../pilots/use-observing.ts'
import { WaitingObservations } from '../pilots/waiting-observations.tsx'
import { Way } from '../way.tsx'
import '../training.css'
import '../pilots/pilots.css'

const AROUND: Tapped = { target: 'logistics', titleEs: '', titleEn: '', minutes: null }

/** What is seen in a pilot, tapped where it was taught. */
export const Page = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { session } = useParts(pilotPaths.observations)
  const { taught, order, observations, pilot, may } = useAnswer(observationList, { programmeId, session })
  const observing = useObserving({ programmeId, session })
  const [tapped, setTapped] = useState<Tapped | null>(null)
  const [byRole, setByRole] = useState<Observer>('facilitator')
  const back = sessionPaths.session({ programme, session })
  const records = pilot && may.includes(MAY.record)
  const counts = new Map([...Map.groupBy(observations ?? [], ({ target }) => target)].map(([target, all]) => [target, all.length]))
  const crumbs = [
    { label: t('train.page.sessions'), href: sessionPaths.sessions({ programme }) },
    { label: session, href: back },
  ]
  if (!pilot || observations === null)
    return (
      <div className="training">
        <PageHead title={t('train.observations.title', { session })} way={<Way crumbs={crumbs} />} />
        <NotYours
          title={t(pilot ? 'train.observations.not-yours' : 'train.observations.no-pilot')}
          text={t(pilot ? 'train.observations.not-yours-text' : 'train.observations.no-pilot-text')}
          back={t('train.observations.back')}
          href={back}
        />
      </div>
    )
  return (
    <div className="training">
      <PageHead
        title={t('train.observations.title', { session })}
        way={<Way crumbs={crumbs} />}
        lead={t('train.observations.lead', { semver: taught.semver, n: observations.length })}
        actions={
          <LinkButton href={pilotPaths.pilots({ programme, version: taught.sha256 })}>{t('train.observations.to-pilots')}</LinkButton>
        }
      />
      <WaitingObservations observing={observing} />
      {records && (
        <section aria-labelledby="order">
          <h2 id="order">{t('train.observe.tap')}</h2>
          <RunningOrder order={order} counts={counts} onTap={setTapped} />
          <div className="training-actions">
            <Button onPress={() => setTapped(AROUND)}>{t('train.observe.around')}</Button>
          </div>
        </section>
      )}
      <section aria-labelledby="seen">
        <h2 id="seen">{t('train.observations.seen')}</h2>
        {observations.length === 0 ? (
          <p>{t(records ? 'train.observations.none-record' : 'train.observations.none')}</p>
        ) : (
          <ul className="training-list">
            {observations.map((seen) => (
              <ObservationItem key={seen.id} seen={seen}>
                {records && <MendObservation seen={seen} />}
              </ObservationItem>
            ))}
          </ul>
        )}
      </section>
      {tapped && (
        <ObserveDialog
          tapped={tapped}
          observing={observing}
          byRole={byRole}
          onClose={(last) => {
            setByRole(last)
            setTapped(null)
          }}
        />
      )}
    </div>
  )
}
