import { useBlocker } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Confirm } from '../components/dialog/confirm.tsx'
import { Unsaved, UnsavedContext } from '../components/form/unsaved.ts'
import { useT } from './words.tsx'

/**
 * Asks before another page takes the place of one in whose forms something was typed and not saved. Leaving Istmo itself is never asked: whoever must be
 * away at once is.
 */
export const LeaveAsked = ({ children }: { children: ReactNode }) => {
  const t = useT()
  const [unsaved] = useState(() => new Unsaved())
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved.isAny && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  })
  return (
    <UnsavedContext value={unsaved}>
      {children}
      <Confirm
        danger
        title={t('ui.leave.title')}
        words={{ confirm: t('ui.leave.do'), busy: t('ui.leave.do'), cancel: t('ui.leave.not') }}
        isOpen={leaving.status === 'blocked'}
        onClose={() => leaving.reset?.()}
        onConfirm={() => {
          leaving.proceed?.()
          return Promise.resolve(null)
        }}
      >
        <p>{t('ui.leave.text')}</p>
      </Confirm>
    </UnsavedContext>
  )
}
