import { useEffect, useState } from 'react'
import { useLocation } from '@tanstack/react-router'
import { showInvitation } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Outcome } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Accepting, type Invitation } from '../sign-in/accepting.tsx'
import { InvitationOffer } from '../sign-in/invitation-offer.tsx'
import '../sign-in/sign-in.css'

/** The link's token stands behind the `#` and is sent in a body alone: no address, log or referrer carries it. */
export const Page = () => {
  const t = useT()
  const token = useLocation({ select: ({ hash }) => hash })
  const { send } = useCommand(showInvitation, [])
  const [shown, setShown] = useState<Outcome<Invitation> | null>(null)
  useEffect(() => void send({ token }).then(setShown), [token])
  return (
    <>
      <PageHead title={t('programme.page.invitation')} />
      {shown?.kind === 'refused' && <ProblemNotice refusal={shown.refusal} />}
      {shown?.kind === 'done' && (
        <>
          <InvitationOffer invitation={shown.value} />
          <Accepting token={token} invitation={shown.value} />
        </>
      )}
    </>
  )
}
