import { useEffect, useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { AnswerOf } from '#ui/client/request.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { type PersonLine, traineeErase } from '../../contract/people.ts'

type Erasure = AnswerOf<typeof traineeErase>

/** What would go is counted first, by the very operation that takes it away. */
export const EraseDialog = ({ person, onClose }: { person: PersonLine; onClose: () => void }) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const look = useCommand(traineeErase, [])
  const erase = useCommand(traineeErase)
  const [would, setWould] = useState<Erasure | null>(null)
  const isSecond = person.erasure === 'other'
  const asked = { programmeId, pseudonym: person.pseudonym }
  useEffect(() => {
    void look.send({ ...asked, dryRun: true }).then((outcome) => outcome.kind === 'done' && setWould(outcome.value))
  }, [person.pseudonym])
  const confirm = async () => {
    const outcome = await erase.send({ ...asked, dryRun: false })
    if (outcome.kind === 'refused') return <ProblemNotice refusal={outcome.refusal} />
    notice({ text: worded((t) => t(isSecond ? 'train.erase.done' : 'train.erase.asked', { pseudonym: person.pseudonym })) })
    return null
  }
  return (
    <Confirm
      danger
      isOpen
      title={t('train.erase.title', { name: person.name ?? person.pseudonym })}
      words={{
        confirm: t(isSecond ? 'train.erase.confirm' : 'train.erase.ask'),
        busy: t(isSecond ? 'train.erase.busy' : 'ui.form.saving'),
        cancel: t('train.leave'),
      }}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{t('train.erase.text')}</p>
      <p>{t(isSecond ? 'train.erase.second' : 'train.erase.first')}</p>
      <p role="status">
        {would
          ? t('train.erase.would', {
              names: would.names,
              answers: would.answers,
              reasons: would.reasons,
              enrolments: would.kept.enrolments,
              attendance: would.kept.attendance,
              orders: would.kept.orders,
            })
          : t('train.erase.counting')}
      </p>
      {would && (
        <p>
          {t('train.erase.tests', {
            links: would.kept.links,
            tries: would.kept.tries,
            answered: would.kept.answered,
            observations: would.kept.observations,
          })}
        </p>
      )}
    </Confirm>
  )
}
