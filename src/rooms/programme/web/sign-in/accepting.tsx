import { useState } from 'react'
import type { z } from 'zod'
import { acceptInvitation, beginInvitation, type showInvitation } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { useFormFocus } from '#ui/go-on.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { AddPasskey } from './add-passkey.tsx'
import { enterAt } from './next-address.ts'
import { SetUpCodes } from './set-up-codes.tsx'

export type Invitation = z.output<(typeof showInvitation)['output']>
type Way = 'passkey' | 'password'
type Accepted = { token: string; invitation: Invitation }

/** Whoever has an account accepts with it; whoever has none, or nothing but a password left, chooses how to sign in from now on. */
export const Accepting = ({ token, invitation }: Accepted) => {
  const t = useT()
  if (invitation.anew) return <SetUpAnew token={token} invitation={invitation} />
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
  const { send, busy } = useCommand(beginInvitation, [])
  const { accept } = useAccept(token)
  const begin = async (): Promise<Refusal | null> => {
    const outcome = await send({ token })
    return outcome.kind === 'refused' ? outcome.refusal : null
  }
  return <Ways begin={begin} busy={busy} choosing onSet={async () => savedOf(await accept())} />
}

/** The password in the place of an account's lost factors; from then on its owner is in, and the link is used up. */
const SetUpAnew = ({ token, invitation: { programmeCode } }: Accepted) => {
  const t = useT()
  const { send } = useCommand(beginInvitation, [])
  const [inside, setInside] = useState(false)
  const enter = async (values: FormData): Promise<Saved> => {
    const outcome = await send({ token, password: String(values.get('password')) })
    if (outcome.kind === 'done') setInside(true)
    return savedOf(outcome)
  }
  const leave = (): Saved => {
    enterAt(paths.home({ programme: programmeCode }))
    return { kind: 'saved' }
  }
  if (inside) return <Ways begin={async () => null} busy={false} choosing={false} onSet={async () => leave()} />
  return (
    <>
      <p>{t('programme.invitation.anew')}</p>
      <Form asksToLeave={false} onSave={enter} words={formWords(t, t('programme.sign-in.go-on'))}>
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          width="half"
          label={t('programme.sign-in.password')}
          required
        />
      </Form>
    </>
  )
}

type WaysProps = {
  /** Done once a way was chosen; why not, where it was refused. */
  begin: () => Promise<Refusal | null>
  busy: boolean
  /** A password is chosen here for the first time, or asked for as it is. */
  choosing: boolean
  onSet: () => Promise<Saved>
}

const Ways = ({ begin, busy, choosing, onSet }: WaysProps) => {
  const t = useT()
  const [way, setWay] = useState<Way | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const place = useFormFocus<HTMLElement>(way)
  const choose = async (chosen: Way) => {
    const refused = await begin()
    setRefusal(refused)
    if (!refused) setWay(chosen)
  }
  return (
    <section ref={place} className="sign-in-part" aria-labelledby="way-in">
      <h2 id="way-in">{t('programme.invitation.how')}</h2>
      {refusal && <ProblemNotice refusal={refusal} />}
      {way === null && (
        <>
          <p>{t('programme.invitation.how-why')}</p>
          <div className="sign-in-line">
            <Button tone="primary" busy={busy} onPress={() => void choose('passkey')}>
              {t('programme.invitation.passkey')}
            </Button>
            <Button busy={busy} onPress={() => void choose('password')}>
              {t('programme.invitation.password')}
            </Button>
          </div>
        </>
      )}
      {way === 'passkey' && <AddPasskey onAdded={onSet} />}
      {way === 'password' && <SetUpCodes choosing={choosing} onConfirmed={onSet} />}
    </section>
  )
}
