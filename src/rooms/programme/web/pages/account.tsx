import { showAccount } from '#kernel/sign-in/steps.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { nameOf } from '#ui/client/example-name.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { OwnCodes } from '../sign-in/own-codes.tsx'
import { OwnPasskeys } from '../sign-in/own-passkeys.tsx'
import { OwnSessions } from '../sign-in/own-sessions.tsx'
import '../sign-in/sign-in.css'

/** How I sign in, and where I am signed in. */
export const Page = () => {
  const t = useT()
  const account = useAnswer(showAccount, {})
  return (
    <>
      <PageHead
        title={t('programme.page.account')}
        lead={t('programme.account.lead', { name: nameOf(t, account), email: account.email })}
      />
      <OwnPasskeys passkeys={account.passkeys} />
      <OwnCodes password={account.password} codes={account.codes} />
      <OwnSessions sessions={account.sessions} />
    </>
  )
}
