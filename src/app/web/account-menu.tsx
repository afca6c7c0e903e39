import { useState } from 'react'
import { leave } from '#kernel/sign-in/steps.ts'
import { paths } from '#programme/paths.ts'
import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { useOutboxState } from '#ui/client/outbox/use-outbox.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Menu } from '#ui/components/menu/menu.tsx'

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
  const { unsent } = useOutboxState()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Menu
        small
        label={label}
        entries={[
          { id: 'programmes', label: t('app.page.start'), href: paths.start() },
          ...(founds ? [{ id: 'found', label: t('app.start.found'), href: paths.found() }] : []),
          { id: 'account', label: t('app.person.account'), href: paths.account() },
          { id: 'leave', label: t('app.person.leave'), onAction: () => (unsent.length > 0 ? setAsks(true) : void out()) },
        ]}
      />
      <Confirm
        title={t('client.outbox.leave.title')}
        words={{ confirm: t('app.person.leave'), busy: t('app.person.leave'), cancel: t('client.leave.stay') }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={async () => {
          await out()
          return null
        }}
      >
        <p>{t('client.outbox.leave.text', { count: unsent.length })}</p>
      </Confirm>
    </>
  )
}
