import { PASSWORD_LENGTH } from '#kernel/sign-in/password-length.ts'
import { weaknessOf } from '#kernel/sign-in/password-rules.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import type { Fault } from '#ui/components/form/faults.ts'
import { SealedField } from './sealed-fields.tsx'

/** A passphrase, typed twice. */
export const PassphraseFields = () => {
  const t = useT()
  return (
    <>
      <PassphraseField name="passphrase" label={t('cases.passphrase.new')} hint={t('cases.passphrase.hint', PASSWORD_LENGTH)} />
      <PassphraseField name="repeated" label={t('cases.passphrase.repeated')} />
    </>
  )
}

/** Not offered to the browser to be kept, though some ask all the same; nor sent to whoever checks its spelling. */
export const PassphraseField = ({ name, label, hint }: { name: string; label: string; hint?: string }) => (
  <SealedField name={name} type="password" width="half" label={label} {...(hint === undefined ? {} : { hint })} required />
)

/** What is wrong with a passphrase that was typed twice. @param own what everybody knows of the person */
export const passphraseFaults = (values: FormData, own: readonly string[]): readonly Fault[] => {
  const [passphrase, repeated] = [fieldOf(values, 'passphrase'), fieldOf(values, 'repeated')]
  const weakness = weaknessOf(passphrase, own)
  return [
    ...(weakness
      ? [{ field: 'passphrase', message: worded((t) => t('cases.passphrase.weak', { why: weakness, ...PASSWORD_LENGTH })) }]
      : []),
    ...(passphrase === repeated ? [] : [{ field: 'repeated', message: worded((t) => t('cases.passphrase.differs')) }]),
  ]
}
