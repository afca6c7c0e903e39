import { useState } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useCommand } from '#ui/client/command.ts'
import { nameOf } from '#ui/client/example-name.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import { endMembership, renewInvitation } from '../../contract/operations.ts'
import type { Names } from '../../domain/names.ts'
import type { Made } from './link-to-copy.tsx'
import { type PersonLine, seatWords } from './people-columns.tsx'

type Seat = PersonLine['memberships'][number]
type SeatDialogProps = { person: PersonLine; namesIn: (t: Translate) => Names; onLink: (made: Made) => void; onClose: () => void }

/** The seats of one person: each can be ended at once; whoever has not come yet can be given a new link. */
export const SeatDialog = ({ person, namesIn, onLink, onClose }: SeatDialogProps) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const say = useNotice()
  const ended = useCommand(endMembership)
  const renewed = useCommand(renewInvitation, [])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const end = async (seat: Seat) => {
    const outcome = await ended.send({ programmeId, membershipId: seat.id })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'done')
      say({ text: worded((t) => t('programme.people.ended', { name: nameOf(t, person), seat: seatWords(t, namesIn(t), seat) })) })
  }
  const renew = async () => {
    const outcome = await renewed.send({ programmeId, personId: person.id })
    if (outcome.kind === 'refused') return setRefusal(outcome.refusal)
    onLink({ name: nameOf(t, person), link: outcome.value.link })
    return onClose()
  }
  return (
    <Dialog title={nameOf(t, person)} words={dialogWords(t)} isOpen onClose={onClose}>
      {refusal && <ProblemNotice refusal={refusal} />}
      {person.memberships.length === 0 && <p>{t('programme.people.no-seat')}</p>}
      <ul className="sign-in-lines">
        {person.memberships.map((seat) => {
          const words = seatWords(t, namesIn(t), seat)
          return (
            <li key={seat.id} className="sign-in-line">
              <span>{t('programme.people.seat-in', { seat: words, office: seat.office })}</span>
              {person.may.includes('end memberships') && (
                <Button small tone="danger" busy={ended.busy} onPress={() => void end(seat)}>
                  {t('programme.people.end', { seat: words })}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {!person.joined && person.memberships.length > 0 && (
        <Button busy={renewed.busy} onPress={() => void renew()}>
          {t('programme.people.renew')}
        </Button>
      )}
    </Dialog>
  )
}
