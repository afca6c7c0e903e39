import { useBlocker } from '@tanstack/react-router'
import { Confirm } from '../components/dialog/confirm.tsx'
import type { Unsaved } from '../components/form/unsaved.ts'
import { useT } from './words.tsx'

/** Holds whoever leaves with something typed and not saved, and asks; staying has the focus. Closing the window is the browser's to ask. */
export const LeaveGuard = ({ unsaved }: { unsaved: Unsaved }) => {
  const t = useT()
  const leaving = useBlocker({
    // The same page in the other language, or another choice in its address, keeps its fields.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unsaved.isTyped(),
    enableBeforeUnload: unsaved.isTyped,
    withResolver: true,
  })
  return (
    <Confirm
      title={t('client.leave.title')}
      words={{ confirm: t('client.leave.go'), busy: t('client.leave.going'), cancel: t('client.leave.stay') }}
      isOpen={leaving.status === 'blocked'}
      onClose={() => leaving.reset?.()}
      onConfirm={() => {
        leaving.proceed?.()
        return Promise.resolve(null)
      }}
    >
      <p>{t('client.leave.text')}</p>
    </Confirm>
  )
}
