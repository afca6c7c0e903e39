import { Suspense } from 'react'
import { signInState } from '#kernel/sign-in/steps.ts'
import { useSearch } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { Waiting } from '#ui/client/waiting.tsx'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { ExampleList } from '../sign-in/example-list.tsx'
import { enterAt, nextAddress } from '../sign-in/next-address.ts'
import { PasskeyButton } from '../sign-in/passkey-button.tsx'
import { PasswordForms } from '../sign-in/password-forms.tsx'
import '../sign-in/sign-in.css'

const Ways = () => {
  const t = useT()
  const { example } = useAnswer(signInState, {})
  const { next } = useSearch()
  const onIn = () => enterAt(nextAddress(next))
  return (
    <>
      {example && example.length > 0 && <ExampleList parts={example} onIn={onIn} />}
      <section className="sign-in-part" aria-labelledby="by-passkey">
        <h2 id="by-passkey">{t('programme.sign-in.passkey')}</h2>
        <p>{t('programme.sign-in.passkey-why')}</p>
        <PasskeyButton onIn={onIn} />
      </section>
      <section className="sign-in-part" aria-labelledby="by-password">
        <h2 id="by-password">{t('programme.sign-in.password-and-code')}</h2>
        <PasswordForms onIn={onIn} />
      </section>
    </>
  )
}

/** What it is for is read while the ways in are still asked for. */
export const Page = () => {
  const t = useT()
  return (
    <>
      <PageHead title={t('programme.page.sign-in')} lead={t('programme.sign-in.lead')} />
      <Suspense fallback={<Waiting />}>
        <Ways />
      </Suspense>
    </>
  )
}
