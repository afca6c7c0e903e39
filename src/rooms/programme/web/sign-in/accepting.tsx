import { useState } from 'react'
import type { z } from 'zod'
import { acceptInvitation, beginInvitation, type showInvitation } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { paths } from '../../contract/paths.ts'
import { AddPasskey } from './add-passkey.tsx'
import { enterAt } from './next-address.ts'
import { SetUpCodes } from './set-up-codes.tsx'

export type Invitation = z.output<(typeof showInvitation)['output']>
type Way = 'passkey' | 'password'
type Accepted = { token: string; invitation: Invitation }

/** Whoever has an account accepts with it; whoever has none chooses how to sign in from now on. */
export const Accepting = ({ token, invitation }: Accepted) => {
  const t = useT()
  if (invitation.account && !invitation.signedIn)
    return (
      <>
        <p>{t('programme.invitation.have-account')}</p>
        <LinkButton tone="primary" href={paths.signIn({}, { next: `${paths.invitation()}#${token}` })}>
          {t('programme.page.sign-in')}
        </LinkButton>
      </>
    )
  return invitation.account ? <AcceptNow token={token} /> : <ChooseWay token={token} />
}

const useAccept = (token: string) => {
  const { send, busy } = useCommand(acceptInvitation, [])
  const accept = async () => {
    const outcome = await send({ token })
    if (outcome.kind === 'done') enterAt(paths.home({ programme: outcome.value.programmeCode }))
    return outcome
  }
  return { accept, busy }
}

const AcceptNow = ({ token }: { token: string }) => {
  const t = useT()
  const { accept, busy } = useAccept(token)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const press = async () => {
    const outcome = await accept()
    if (outcome.kind === 'refused') setRefusal(outcome.refusal)
  }
  return (
    <>
      {refusal && <ProblemNotice refusal={refusal} />}
      <Button tone="primary" busy={busy} onPress={() => void press()}>
        {t('programme.invitation.accept')}
      </Button>
    </>
  )
}

const ChooseWay = ({ token }: { token: string }) => {
  const t = useT()
  const { send, busy } = useCommand(beginInvitation, [])
  const { accept } = useAccept(token)
  const [way, setWay] = useState<Way | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const begin = async (chosen: Way) => {
    const outcome = await send({ token })
    if (outcome.kind === 'refused') return setRefusal(outcome.refusal)
    setRefusal(null)
    return setWay(chosen)
  }
  const finish = async (): Promise<Saved> => savedOf(await accept())
  return (
    <section className="sign-in-part" aria-labelledby="way-in">
      <h2 id="way-in">{t('programme.invitation.how')}</h2>
      {refusal && <ProblemNotice refusal={refusal} />}
      {way === null && (
        <>
          <p>{t('programme.invitation.how-why')}</p>
          <div className="sign-in-line">
            <Button tone="primary" busy={busy} onPress={() => void begin('passkey')}>
              {t('programme.invitation.passkey')}
            </Button>
            <Button busy={busy} onPress={() => void begin('password')}>
              {t('programme.invitation.password')}
            </Button>
          </div>
        </>
      )}
      {way === 'passkey' && <AddPasskey onAdded={finish} />}
      {way === 'password' && <SetUpCodes choosing onConfirmed={finish} />}
    </section>
  )
}
