import { type RouterHistory, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Confirm } from '../components/dialog/confirm.tsx'
import type { Unsaved } from '../components/form/unsaved.ts'
import { useT } from './words.tsx'

/** Says whether the one who leaves is held here. */
type Answer = { readonly hold: (is: boolean) => void }

/** Holds whoever leaves with something typed and not saved, and asks; staying has the focus. Closing the window is the browser's to ask. */
export const LeaveGuard = ({ unsaved }: { unsaved: Unsaved }) => {
  const t = useT()
  // The app registers its router; a part of the ground does not know it, and its history has no type here.
  const history = useRouter().history as RouterHistory
  const [asked, setAsked] = useState<Answer | null>(null)
  useEffect(
    () =>
      history.block({
        blockerFn: async ({ currentLocation, nextLocation }) => {
          // The same page in the other language, or another choice in its address, keeps its fields.
          if (currentLocation.pathname === nextLocation.pathname || !unsaved.isTyped()) return false
          const isHeld = await new Promise<boolean>((hold) => setAsked({ hold }))
          setAsked(null)
          return isHeld
        },
        enableBeforeUnload: unsaved.isTyped,
      }),
    [history, unsaved],
  )
  return (
    <Confirm
      danger
      title={t('client.leave.title')}
      words={{ confirm: t('client.leave.go'), busy: t('client.leave.go'), cancel: t('client.leave.stay') }}
      isOpen={asked !== null}
      onClose={() => asked?.hold(true)}
      onConfirm={() => {
        asked?.hold(false)
        return Promise.resolve(null)
      }}
    >
      <p>{t('client.leave.text')}</p>
    </Confirm>
  )
}
