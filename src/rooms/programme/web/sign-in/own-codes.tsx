import { useState } from 'react'
import { changePassword } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { useDropAnswers } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { SetUpCodes } from './set-up-codes.tsx'

type Ways = { readonly password: boolean; readonly codes: boolean }

/** Password and codes of one's account: set up, set up anew, and the password changed. */
export const OwnCodes = ({ password, codes }: Ways) => {
  const t = useT()
  const say = useNotice()
  const drop = useDropAnswers(undefined)
  const [settingUp, setSettingUp] = useState(false)
  const confirmed = async () => {
    say({ text: worded((t) => t('programme.account.codes-confirmed')) })
    setSettingUp(false)
    await drop()
    return { kind: 'saved' } as const
  }
  return (
    <section className="sign-in-part" aria-labelledby="own-codes">
      <h2 id="own-codes">{t('programme.sign-in.password-and-code')}</h2>
      <p>{t(codes ? 'programme.account.codes-on' : 'programme.account.codes-off')}</p>
      {settingUp ? (
        <SetUpCodes choosing={!password} onConfirmed={confirmed} />
      ) : (
        <Button onPress={() => setSettingUp(true)}>{t(codes ? 'programme.account.codes-anew' : 'programme.account.codes-begin')}</Button>
      )}
      {codes && !settingUp && <PasswordChange />}
    </section>
  )
}

const PasswordChange = () => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(changePassword)
  const change = async (values: FormData) => {
    const outcome = await send({ current: String(values.get('current')), next: String(values.get('next')) })
    if (outcome.kind === 'done') say({ text: worded((t) => t('programme.account.password-changed')) })
    return savedOf(outcome)
  }
  return (
    <>
      <h3>{t('programme.account.change-password')}</h3>
      <Form onSave={change} words={formWords(t, t('programme.account.change-password'))}>
        <TextField
          name="current"
          type="password"
          autoComplete="current-password"
          width="half"
          label={t('programme.account.current-password')}
          required
        />
        <TextField
          name="next"
          type="password"
          autoComplete="new-password"
          width="half"
          label={t('programme.account.new-password')}
          hint={t('programme.account.password-hint')}
          required
        />
      </Form>
    </>
  )
}
