import { useState } from 'react'
import { removePasskey } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { AddPasskey } from './add-passkey.tsx'

type Passkey = { readonly id: string; readonly name: string | null }

/** The passkeys of one's account; two on two devices are better than one. */
export const OwnPasskeys = ({ passkeys }: { passkeys: readonly Passkey[] }) => {
  const t = useT()
  const say = useNotice()
  const { send, busy } = useCommand(removePasskey)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const remove = async (id: string) => {
    const outcome = await send({ id })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
  }
  const added = () => {
    say({ text: worded((t) => t('programme.account.passkey-added')) })
    return { kind: 'saved' } as const
  }
  return (
    <section className="sign-in-part" aria-labelledby="own-passkeys">
      <h2 id="own-passkeys">{t('programme.account.passkeys')}</h2>
      <p>{t(passkeys.length === 0 ? 'programme.account.no-passkey' : 'programme.account.passkeys-why')}</p>
      {refusal && <ProblemNotice refusal={refusal} />}
      <ul className="sign-in-lines">
        {passkeys.map(({ id, name }) => (
          <li key={id} className="sign-in-line">
            <span>{name ?? t('programme.account.unnamed')}</span>
            <Button small tone="danger" busy={busy} onPress={() => void remove(id)}>
              {t('programme.account.remove-passkey', { name: name ?? t('programme.account.unnamed') })}
            </Button>
          </li>
        ))}
      </ul>
      <AddPasskey onAdded={added} />
    </section>
  )
}
