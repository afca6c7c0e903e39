import { useState } from 'react'
import { enterByPassword } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'

type Known = { readonly email: string; readonly password: string }

/** First e-mail and password, then the code; the server keeps nothing between the two. */
export const PasswordForms = ({ onIn }: { onIn: () => void }) => {
  const [known, setKnown] = useState<Known | null>(null)
  return known ? <CodeForm known={known} onIn={onIn} onBack={() => setKnown(null)} /> : <PasswordForm onKnown={setKnown} />
}

const PasswordForm = ({ onKnown }: { onKnown: (known: Known) => void }) => {
  const t = useT()
  const { send } = useCommand(enterByPassword, [])
  const enter = async (values: FormData) => {
    const known = { email: String(values.get('email')).trim(), password: String(values.get('password')) }
    const outcome = await send(known)
    if (outcome.kind === 'done') onKnown(known)
    return savedOf(outcome)
  }
  return (
    <Form asksToLeave={false} onSave={enter} words={formWords(t, t('programme.sign-in.go-on'))}>
      <TextField name="email" type="email" autoComplete="username" width="half" label={t('programme.person.email')} required />
      <TextField
        name="password"
        type="password"
        autoComplete="current-password"
        width="half"
        label={t('programme.sign-in.password')}
        required
      />
    </Form>
  )
}

type CodeProps = { known: Known; onIn: () => void; onBack: () => void }

const CodeForm = ({ known, onIn, onBack }: CodeProps) => {
  const t = useT()
  const { send } = useCommand(enterByPassword, [])
  const [lost, setLost] = useState(false)
  const enter = async (values: FormData) => {
    const code = String(values.get('code')).replaceAll(/\s/g, '')
    const outcome = await send({ ...known, ...(lost ? { recoveryCode: code } : { code }) })
    if (outcome.kind === 'done') onIn()
    return savedOf(outcome)
  }
  const kind = lost ? 'recovery' : 'code'
  return (
    <Form
      asksToLeave={false}
      key={kind}
      onSave={enter}
      words={formWords(t, t('programme.sign-in.enter'))}
      beside={
        <Button tone="quiet" onPress={onBack}>
          {t('programme.sign-in.back')}
        </Button>
      }
    >
      <TextField
        name="code"
        width="short"
        inputMode={lost ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        label={t(`programme.sign-in.${kind}`)}
        hint={t(`programme.sign-in.${kind}-hint`)}
        required
      />
      <p>
        <Button tone="quiet" small onPress={() => setLost(!lost)}>
          {t(lost ? 'programme.sign-in.have-app' : 'programme.sign-in.lost-app')}
        </Button>
      </p>
    </Form>
  )
}
