import { useState } from 'react'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { SealNotice } from '../desk/seal-notice.tsx'
import { heldLedger } from '../store/bring.ts'
import type { Desk } from '../store/desk.ts'
import type { RefusedCase } from '../store/key-desk.ts'
import { RecoverForm } from './recover-form.tsx'

const Refused = ({ desk, one }: { desk: Desk; one: RefusedCase }) => {
  const t = useT()
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const look = async () => setLedger(await heldLedger(desk, one.ctx))
  const isToOthers = one.code === 'seal.no-key'
  return (
    <>
      <SealNotice
        code={one.code}
        where={one.ctx.slice(0, 8)}
        action={isToOthers && !ledger && <Button onPress={() => void look()}>{t('cases.recover.start')}</Button>}
      />
      {ledger && <RecoverForm desk={desk} ledger={ledger} onDone={() => setLedger(null)} />}
    </>
  )
}

/** Cases that lie on this device and were not opened, each with its reason; one that is sealed to a key of before can be recovered here. */
export const RefusedCases = ({ desk, refused }: { desk: Desk; refused: readonly RefusedCase[] }) => (
  <>
    {refused.map((one) => (
      <Refused key={one.ctx} desk={desk} one={one} />
    ))}
  </>
)
