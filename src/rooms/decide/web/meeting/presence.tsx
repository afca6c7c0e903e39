import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { quorumNow } from '../../domain/quorum-now.ts'
import { sayQuorum } from '../../domain/say-vote.ts'
import { MAY } from '../may.ts'
import { PresenceDialog } from './presence-dialog.tsx'
import type { Seen } from './seen.ts'

const GROUPS = ['room', 'remote', 'proxy', 'absent', 'unrecorded'] as const

/** Who is there and how, in groups, and whether they are enough. */
export const Presence = (seen: Seen) => {
  const { meeting, frame, behind } = seen
  const t = useT()
  const [recording, setRecording] = useState(false)
  const [first] = meeting.agenda
  const quorum = quorumNow(meeting.members, first?.tally.rule ?? { quorum: null })
  const isOver = meeting.agenda.every(({ decisions }) => decisions.length > 0)
  return (
    <section aria-labelledby="presence" className="meeting-part">
      <h2 id="presence">{t('decide.presence.title')}</h2>
      <p className="meeting-quorum">
        <Status stand={quorum.met ? 'done' : 'caution'}>
          {sayQuorum(t, { quorum, members: meeting.members.map(({ country }) => country) })}
        </Status>
      </p>
      <dl className="meeting-there">
        {GROUPS.map((how) => {
          const those = meeting.members.filter((one) => (one.how ?? 'unrecorded') === how)
          if (those.length === 0) return null
          return (
            <div key={how}>
              <dt>{t(`decide.how.${how}`)}</dt>
              <dd>
                {how === 'proxy'
                  ? those
                      .map(({ country, holder }) =>
                        t('decide.how.for', { country: frame.nameOf(country), holder: frame.nameOf(holder ?? '') }),
                      )
                      .join('; ')
                  : frame.named(those.map(({ country }) => country))}
              </dd>
            </div>
          )
        })}
      </dl>
      {meeting.may.includes(MAY.keep) && !isOver && (
        <div>
          <Button
            tone={meeting.members.every(({ how }) => how === null) ? 'primary' : 'secondary'}
            disabledBecause={meeting.begun ? behind : t('decide.obstacle.too-early')}
            onPress={() => setRecording(true)}
          >
            {t('decide.presence.record')}
          </Button>
        </div>
      )}
      {recording && <PresenceDialog {...seen} onClose={() => setRecording(false)} />}
    </section>
  )
}
