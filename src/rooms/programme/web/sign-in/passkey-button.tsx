import { useState } from 'react'
import { enterByPasskey, passkeyChallenge } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { hasPasskeys, showPasskey } from './passkey.ts'

/** Signs in with whatever passkey the device offers: nothing is typed. */
export const PasskeyButton = ({ onIn }: { onIn: () => void }) => {
  const t = useT()
  const asked = useCommand(passkeyChallenge, [])
  const entered = useCommand(enterByPasskey, [])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [left, setLeft] = useState(false)
  if (!hasPasskeys()) return <p>{t('programme.sign-in.no-passkeys')}</p>
  const enter = async () => {
    setRefusal(null)
    setLeft(false)
    const challenge = await asked.send({})
    if (challenge.kind === 'refused') return setRefusal(challenge.refusal)
    const shown = await showPasskey(challenge.value)
    if (shown.kind === 'left') return setLeft(true)
    const outcome = await entered.send({ response: shown.response })
    return outcome.kind === 'refused' ? setRefusal(outcome.refusal) : onIn()
  }
  return (
    <>
      {refusal && <ProblemNotice refusal={refusal} />}
      <p role="status">{left ? t('programme.sign-in.passkey-left') : ''}</p>
      <Button tone="primary" busy={asked.busy || entered.busy} onPress={() => void enter()}>
        {t('programme.sign-in.by-passkey')}
      </Button>
    </>
  )
}
