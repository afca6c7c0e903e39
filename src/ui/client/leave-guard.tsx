import { type RouterHistory, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Confirm } from '../components/dialog/confirm.tsx'
import type { Unsaved } from '../components/form/unsaved.ts'
import { useT } from './words.tsx'

/** Says whether the one who leaves is held here, who would lose what is typed, or work that is going on. */
type Answer = { readonly hold: (is: boolean) => void; readonly isTyped: boolean; readonly isAtWork: boolean }

/** Holds whoever leaves with something typed and not saved, or while long work runs, and asks; staying has the focus. Closing the window is the browser's to ask. */
export const LeaveGuard = ({ unsaved }: { unsaved: Unsaved }) => {
  const t = useT()
  // The app registers its router; a part of the ground does not know it, and its history has no type here.
  const history = useRouter().history as RouterHistory
  const [asked, setAsked] = useState<Answer | null>(null)
  const lost = asked?.isTyped === false ? 'leave-work' : 'leave'
  useEffect(
    () =>
      history.block({
        blockerFn: async ({ currentLocation, nextLocation }) => {
          // The same page in the other language, or another choice in its address, keeps its fields.
          const [isTyped, isAtWork] = [unsaved.isTyped(), unsaved.isAtWork()]
          if (currentLocation.pathname === nextLocation.pathname || !(isTyped || isAtWork)) return false
          const isHeld = await new Promise<boolean>((hold) => setAsked({ hold, isTyped, isAtWork }))
          setAsked(null)
          return isHeld
        },
        enableBeforeUnload: () => unsaved.isTyped() || unsaved.isAtWork(),
      }),
    [history, unsaved],
  )
  return (
    <Confirm
      danger
      title={t(`client.${lost}.title`)}
      words={{ confirm: t(`client.${lost}.go`), busy: t(`client.${lost}.go`), cancel: t('client.leave.stay') }}
      isOpen={asked !== null}
      onClose={() => asked?.hold(true)}
      onConfirm={() => {
        asked?.hold(false)
        return Promise.resolve(null)
      }}
    >
      {asked?.isTyped && <p>{t('client.leave.text')}</p>}
      {asked?.isAtWork && <p>{t('client.leave-work.text')}</p>}
    </Confirm>
  )
}
