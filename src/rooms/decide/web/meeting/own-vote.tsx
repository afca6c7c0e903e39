import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Choice, type Choice as Said } from '../../contract/voting.ts'
import { ballotOf } from '../../domain/ballot-of.ts'
import type { AtPoint } from './seen.ts'
import { type Asked, VoteQuestion } from './vote-question.tsx'

/** A vote is asked about with the text and the conditions as they stood when its button was pressed. */
const Buttons = ({ at, country, onAsk }: { at: AtPoint; country: string; onAsk: (choice: Said) => void }) => {
  const t = useT()
  const { item, frame, behind } = at
  const given = ballotOf(item, country).vote
  const name = frame.nameOf(country)
  return (
    <div className="own-vote" role="group" aria-label={t('decide.own.group', { country: name })}>
      <p>
        <strong>{name}</strong> {t('decide.own.given', { choice: given?.choice ?? (item.lapsed.includes(country) ? 'lapsed' : 'none') })}
      </p>
      <div className="meeting-actions">
        {Choice.options.map((choice) => (
          <Button
            key={choice}
            tone={choice === 'for' && !given ? 'primary' : 'secondary'}
            aria-label={t('decide.own.vote-for', { choice, country: name })}
            disabledBecause={behind}
            onPress={() => onAsk(choice)}
          >
            {t(`decide.own.${choice}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** What a director does here: votes for the own country, and for the one that it represents. */
export const OwnVote = (at: AtPoint) => {
  const t = useT()
  const { item } = at
  const [asked, setAsked] = useState<Asked | null>(null)
  if (item.votesFor.length === 0) return null
  return (
    <div className="own-votes">
      <h3>{t('decide.own.title')}</h3>
      {item.votesFor.map((country) => (
        <Buttons key={country} at={at} country={country} onAsk={(choice) => setAsked({ at, country, choice })} />
      ))}
      <VoteQuestion asked={asked} now={item} onClose={() => setAsked(null)} />
    </div>
  )
}
