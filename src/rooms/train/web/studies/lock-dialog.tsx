import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { planLock, type PlanLine, type StudyShown } from '../../contract/study.ts'
import { sayDay } from './say-day.ts'

type LockProps = { now: StudyShown; plan: PlanLine; onClose: () => void }

/** Locks a plan; where answers have come it is registered as late, and that is said before. */
export const LockDialog = ({ now: { study, firstOpenedAt }, plan: { number, sha256 }, onClose }: LockProps) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(planLock)
  const late = firstOpenedAt !== null
  const save = async () => {
    const outcome = await send({ programmeId, study, number, late })
    if (outcome.kind === 'done') {
      onClose()
      notice({ text: worded((t) => t('train.plan.locked-now', { is: outcome.value.late ? 'late' : 'before' })) })
    }
    return savedOf(outcome)
  }
  const leave = (
    <Button tone="quiet" onPress={onClose}>
      {t('train.leave')}
    </Button>
  )
  return (
    <Dialog title={t('train.plan.lock')} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.plan.lock-this', { is: late ? 'late' : 'before' }))} onSave={save} beside={leave}>
        <p>{t('train.plan.lock-text', { is: late ? 'late' : 'before', first: late ? sayDay(t.lang, firstOpenedAt) : '' })}</p>
        <p className="training-soft">{t('train.plan.lock-print', { sha256 })}</p>
      </Form>
    </Dialog>
  )
}
