import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { paths } from '#programme/paths.ts'
import { useGo } from '#ui/client/address.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { localRefusal, Refused } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { UnknownAddress } from './unknown-address.tsx'

const UNAUTHORISED = 401
/** A page asks with the parts of its address alone: what cannot even be a code is no address of ours, and there is no field to correct. */
const MALFORMED = 'input.invalid'

/** Whose session has ended signs in and comes back to this page. */
const ToSignIn = () => {
  const go = useGo()
  // Where they were, and not where they are led: the address changes before this is gone.
  const [next] = useState(useLocation({ select: ({ href }) => href }))
  useEffect(() => void go(paths.signIn({}, { next }), { replace: true }), [go, next])
  return null
}

/** Stands in the place of a page that cannot be shown; the frame around it stays. */
export const PageProblem = ({ error, reset }: ErrorComponentProps) => {
  const t = useT()
  const router = useRouter()
  const { reset: forget } = useQueryErrorResetBoundary()
  const refusal = error instanceof Refused ? error.refusal : localRefusal('client.broken')
  if (refusal.status === UNAUTHORISED) return <ToSignIn />
  if (refusal.code === MALFORMED) return <UnknownAddress />
  const again = () => {
    forget()
    reset()
    void router.invalidate()
  }
  return (
    <>
      <PageHead title={t('app.problem.title')} />
      <ProblemNotice refusal={refusal} action={<Button onPress={again}>{t('app.problem.again')}</Button>} />
    </>
  )
}
