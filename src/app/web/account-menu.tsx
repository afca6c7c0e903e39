import { lazy, Suspense, useContext, useState } from 'react'
import { leave } from '#kernel/sign-in/steps.ts'
import { paths } from '#programme/paths.ts'
import { useCommand } from '#ui/client/command.ts'
import { HereContext } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { keptKeys } from '#ui/client/outbox/kept-keys.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Menu } from '#ui/components/menu/menu.tsx'

const LeaveUnsent = lazy(async () => ({ default: (await import('./leave-unsent.tsx')).LeaveUnsent }))

/** The way out loads everything anew, so that nothing of what was read stays in the window. */
const useLeave = () => {
  const { send } = useCommand(leave, [])
  const say = useNotice()
  return async () => {
    const outcome = await send({ everywhere: false })
    if (outcome.kind === 'done') location.assign(paths.signIn())
    else say({ text: worded((t) => outcome.refusal.said?.[t.lang].happened ?? t('app.person.still-in')), caution: true })
  }
}

export const AccountMenu = ({ label, founds }: { label: string; founds: boolean }) => {
  const t = useT()
  const out = useLeave()
  const { person } = useContext(HereContext)
  const [asked, setAsked] = useState(0)
  const askOrLeave = () => {
    const unsent = person ? keptKeys(person.id).length : 0
    if (unsent > 0) setAsked(unsent)
    else void out()
  }
  return (
    <>
      <Menu
        small
        label={label}
        entries={[
          { id: 'programmes', label: t('app.page.start'), href: paths.start() },
          ...(founds ? [{ id: 'found', label: t('app.start.found'), href: paths.found() }] : []),
          { id: 'account', label: t('app.person.account'), href: paths.account() },
          { id: 'leave', label: t('app.person.leave'), onAction: askOrLeave },
        ]}
      />
      {asked > 0 && (
        <Suspense fallback={null}>
          <LeaveUnsent count={asked} onClose={() => setAsked(0)} onLeave={out} />
        </Suspense>
      )}
    </>
  )
}
