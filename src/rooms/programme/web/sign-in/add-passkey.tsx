import { useState } from 'react'
import { addPasskey, newPasskeyChallenge } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { hasPasskeys, makePasskey } from './passkey.ts'

/** Makes a passkey on this device, under a name by which its owner knows it again. */
export const AddPasskey = ({ onAdded }: { onAdded: () => Promise<Saved> | Saved }) => {
  const t = useT()
  const asked = useCommand(newPasskeyChallenge, [])
  const added = useCommand(addPasskey)
  const [left, setLeft] = useState(false)
  if (!hasPasskeys()) return <p>{t('programme.sign-in.no-passkeys')}</p>
  const add = async (values: FormData): Promise<Saved> => {
    setLeft(false)
    const challenge = await asked.send({})
    if (challenge.kind === 'refused') return savedOf(challenge)
    const made = await makePasskey(challenge.value)
    if (made.kind === 'left') {
      setLeft(true)
      return { kind: 'saved' }
    }
    const outcome = await added.send({ name: String(values.get('name')).trim(), response: made.response })
    return outcome.kind === 'done' ? onAdded() : savedOf(outcome)
  }
  return (
    <Form onSave={add} words={formWords(t, t('programme.account.add-passkey'))}>
      <p role="status">{left ? t('programme.sign-in.passkey-left') : ''}</p>
      <TextField
        name="name"
        width="half"
        label={t('programme.account.passkey-name')}
        hint={t('programme.account.passkey-name-hint')}
        startsWith={t('programme.account.this-device')}
        required
      />
    </Form>
  )
}
