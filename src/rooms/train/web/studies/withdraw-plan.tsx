import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { planWithdraw } from '../../contract/study.ts'

/** Takes back what was proposed and nobody has locked. */
export const WithdrawPlan = ({ study, number }: { study: string; number: number }) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(planWithdraw)
  const [isOpen, setOpen] = useState(false)
  const confirm = async () => {
    const outcome = await send({ programmeId, study, number })
    if (outcome.kind === 'refused') return <ProblemNotice refusal={outcome.refusal} />
    notice({ text: worded((t) => t('train.plan.withdrawn', { number })) })
    return null
  }
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {t('train.plan.withdraw')}
      </Button>
      <Confirm
        danger
        isOpen={isOpen}
        title={t('train.plan.withdraw-title', { number })}
        words={{ confirm: t('train.plan.withdraw'), busy: t('ui.form.saving'), cancel: t('train.leave') }}
        onClose={() => setOpen(false)}
        onConfirm={confirm}
      >
        <p>{t('train.plan.withdraw-text')}</p>
      </Confirm>
    </>
  )
}
