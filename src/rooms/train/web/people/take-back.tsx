import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { useState } from 'react'
import { erasureWithdraw, type PersonLine } from '../../contract/people.ts'

/** Whoever asked that somebody be forgotten may think again, while the second person has not agreed. */
export const TakeBack = ({ person: { pseudonym, name } }: { person: PersonLine }) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send, busy } = useCommand(erasureWithdraw)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const takeBack = async () => {
    const outcome = await send({ programmeId, pseudonym })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'done') notice({ text: worded((t) => t('train.trainees.taken-back', { pseudonym })) })
  }
  return (
    <>
      <span className="training-soft">{t('train.trainees.erase-asked')}</span>
      <Button
        small
        tone="quiet"
        busy={busy}
        aria-label={t('train.trainees.take-back-of', { name: name ?? pseudonym })}
        onPress={() => void takeBack()}
      >
        {t('train.trainees.take-back')}
      </Button>
      {refusal && <ProblemNotice refusal={refusal} />}
    </>
  )
}
