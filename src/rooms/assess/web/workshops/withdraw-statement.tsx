import { useState } from 'react'
import { useCommand, useDropAnswers } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import { statementWithdraw } from '../../contract/statement.ts'
import type { WorkshopStatement } from '../../contract/workshop.ts'
import type { Frame } from '../frame.ts'

type WithdrawProps = {
  readonly statement: Pick<WorkshopStatement, 'id' | 'code' | 'version'>
  readonly frame: Frame
  /** Leads away from a page that shows nothing but this statement, before it is asked for again. */
  readonly onGone?: () => Promise<void>
}

/** Takes a statement out of its workshop, after a word of warning. */
export const WithdrawStatement = ({ statement, frame, onGone }: WithdrawProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { send, busy } = useCommand(statementWithdraw, [])
  const drop = useDropAnswers(undefined)
  const { id, code, version } = statement
  const withdraw = async () => {
    const outcome = await send({ programmeId: frame.programmeId, id, version })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'refused') return
    setOpen(false)
    await onGone?.()
    await drop()
  }
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {t('assess.statement.withdraw')}
      </Button>
      <Dialog
        title={t('assess.statement.withdraw-title', { code })}
        words={dialogWords(t)}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button tone="danger" busy={busy} onPress={() => void withdraw()}>
              {t('assess.statement.withdraw')}
            </Button>
            <Button tone="quiet" startsFocused onPress={() => setOpen(false)}>
              {t('assess.statement.keep')}
            </Button>
          </>
        }
      >
        <p>{t('assess.statement.withdraw-text')}</p>
        {refusal && <ProblemNotice refusal={refusal} />}
      </Dialog>
    </>
  )
}
