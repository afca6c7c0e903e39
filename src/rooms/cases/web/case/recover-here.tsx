import { useState } from 'react'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { SealNotice } from '../desk/seal-notice.tsx'
import { heldLedger } from '../store/bring.ts'
import type { Desk } from '../store/desk.ts'
import { RecoverForm } from './recover-form.tsx'
import { ReopenClosed } from './reopen-closed.tsx'
import { useAct } from './use-act.ts'

type RecoverHereProps = { desk: Desk; ctx: string; code: string; recoverable: boolean }

/**
 * What keeps a case of this device from being opened or written, and the way out by the office's sheet. It works on what the device holds, not on
 * the case that is open: what fails half-way is in no window then.
 */
export const RecoverHere = ({ desk, ctx, code, recoverable }: RecoverHereProps) => {
  const t = useT()
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const { act, busy, notice } = useAct()
  const look = () => act(async () => setLedger(await heldLedger(desk, ctx)))
  const start = (
    <Button busy={busy} onPress={look}>
      {t('cases.recover.start')}
    </Button>
  )
  return (
    <>
      <SealNotice code={code} where={ctx.slice(0, 16)} action={recoverable && !ledger && start} />
      {notice}
      {ledger && code === 'case.closed' && <ReopenClosed ledger={ledger} />}
      {ledger && <RecoverForm ledger={ledger} onDone={() => setLedger(null)} />}
    </>
  )
}
