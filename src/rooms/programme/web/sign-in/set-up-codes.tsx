import { useState } from 'react'
import type { z } from 'zod'
import { beginCodes, confirmCodes } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { Qr } from './qr.tsx'
import { SecretKey } from './secret-key.tsx'

type Begun = z.output<(typeof beginCodes)['output']>
type SetUpProps = {
  /** A password is chosen here for the first time, or asked for as it is. */
  choosing: boolean
  onConfirmed: () => Promise<Saved> | Saved
}

/** A password, then an app that gives codes; the first code shows that the app has it right. */
export const SetUpCodes = ({ choosing, onConfirmed }: SetUpProps) => {
  const t = useT()
  const { send } = useCommand(beginCodes, [])
  const [begun, setBegun] = useState<Begun | null>(null)
  if (begun) return <ConfirmCodes begun={begun} choosing={choosing} onConfirmed={onConfirmed} />
  const begin = async (values: FormData) => {
    const outcome = await send({ password: String(values.get('password')) })
    if (outcome.kind === 'done') setBegun(outcome.value)
    return savedOf(outcome)
  }
  return (
    <Form asksToLeave={false} onSave={begin} words={formWords(t, t('programme.sign-in.go-on'))}>
      <TextField
        name="password"
        type="password"
        width="half"
        autoComplete={choosing ? 'new-password' : 'current-password'}
        label={t(choosing ? 'programme.account.new-password' : 'programme.sign-in.password')}
        {...(choosing ? { hint: t('programme.account.password-hint') } : {})}
        required
      />
    </Form>
  )
}

const ConfirmCodes = ({ begun, choosing, onConfirmed }: SetUpProps & { begun: Begun }) => {
  const t = useT()
  const { send } = useCommand(confirmCodes, [])
  const confirm = async (values: FormData) => {
    const outcome = await send({ code: String(values.get('code')).replaceAll(/\s/g, '') })
    return outcome.kind === 'done' ? onConfirmed() : savedOf(outcome)
  }
  return (
    <>
      <p>{t('programme.account.scan')}</p>
      {!choosing && <p>{t('programme.account.scan-anew')}</p>}
      <div className="sign-in-codes">
        <Qr text={begun.uri} label={t('programme.account.qr')} />
        <p>
          {t('programme.account.by-hand')}
          <br />
          <SecretKey secret={begun.secret} />
        </p>
      </div>
      <h3>{t('programme.account.recovery-codes')}</h3>
      <p>{t('programme.account.recovery-why')}</p>
      <ol className="sign-in-recovery">
        {begun.recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Form asksToLeave={false} onSave={confirm} words={formWords(t, t('programme.account.confirm-codes'))}>
        <TextField
          name="code"
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          label={t('programme.sign-in.code')}
          hint={t('programme.sign-in.code-hint')}
          required
        />
      </Form>
    </>
  )
}
