import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { SealNotice } from '../desk/seal-notice.tsx'
import type { CasePartProps } from './at-case.tsx'
import { RecoverForm } from './recover-form.tsx'

/** Two changed at once who reads the case: nothing can be written until recovery, where nobody else does, says who does. */
export const Unsettled = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const [settles, setSettles] = useState(false)
  const { inForce } = one.ledger.standing
  if (inForce.filter(({ compartment }) => compartment === one.ledger.ctx).length < 2) return null
  return (
    <>
      <SealNotice
        code="seal.two-keyrings"
        where={one.ledger.ctx.slice(0, 16)}
        action={!settles && <Button onPress={() => setSettles(true)}>{t('cases.recover.start')}</Button>}
      />
      {settles && <RecoverForm desk={desk} ledger={one.ledger} onDone={() => setSettles(false)} />}
    </>
  )
}
