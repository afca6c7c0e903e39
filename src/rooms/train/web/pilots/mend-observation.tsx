import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { type Observation, observationCorrect, observationList, observationWithdraw } from '../../contract/pilot-operations.ts'
import { ObservationFields } from './observation-fields.tsx'
import { saidIn } from './read-fields.ts'
import { useTargetWords } from './target-words.ts'

type MendProps = { seen: Observation; onClose: () => void }

const Correct = ({ seen, onClose }: MendProps) => {
  const t = useT()
  const say = useSay()
  const notice = useNotice()
  const targetWords = useTargetWords()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(observationCorrect, [observationList])
  const { id, version, target, minutesPlanned: minutes, language } = seen
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, id, version, ...saidIn(values, { target, minutes, language }) })
    if (outcome.kind === 'done') {
      onClose()
      notice({ text: worded((t) => t('train.observe.corrected')) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={targetWords(target, say({ es: seen.targetEs, en: seen.targetEn }))} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form
        words={formWords(t, t('train.observe.correct-save'))}
        onSave={save}
        beside={
          <Button tone="quiet" onPress={onClose}>
            {t('train.observe.leave')}
          </Button>
        }
      >
        <ObservationFields standing={seen} />
      </Form>
    </Dialog>
  )
}

const Withdraw = ({ seen, onClose }: MendProps) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(observationWithdraw, [observationList])
  const withdraw = async () => {
    const outcome = await send({ programmeId, id: seen.id })
    if (outcome.kind === 'refused') return <ProblemNotice refusal={outcome.refusal} />
    return null
  }
  return (
    <Confirm
      danger
      title={t('train.observe.withdraw-title')}
      words={{ confirm: t('train.observe.withdraw'), busy: t('train.observe.withdraw'), cancel: t('train.observe.keep') }}
      isOpen
      onClose={onClose}
      onConfirm={withdraw}
    >
      <p>{t('train.observe.withdraw-text')}</p>
    </Confirm>
  )
}

/** Corrects or withdraws an observation on which no request rests. */
export const MendObservation = ({ seen }: { seen: Observation }) => {
  const t = useT()
  const [open, setOpen] = useState<'correct' | 'withdraw' | null>(null)
  if (seen.requests.length > 0) return null
  const close = () => setOpen(null)
  return (
    <div className="training-actions">
      <Button small tone="quiet" onPress={() => setOpen('correct')}>
        {t('train.observe.correct')}
      </Button>
      <Button small tone="quiet" onPress={() => setOpen('withdraw')}>
        {t('train.observe.withdraw')}
      </Button>
      {open === 'correct' && <Correct seen={seen} onClose={close} />}
      {open === 'withdraw' && <Withdraw seen={seen} onClose={close} />}
    </div>
  )
}
