import { type ComponentType, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { Unsaved, UnsavedContext } from '../components/form/unsaved.ts'

type Guard = ComponentType<{ readonly unsaved: Unsaved }>

/** Fetched as soon as somebody touches a form or begins long work, so that no first page waits for it. */
const useGuard = (isWatching: boolean): Guard | null => {
  const [guard, setGuard] = useState<Guard | null>(null)
  useEffect(() => {
    if (!isWatching) return
    void import('./leave-guard.tsx').then(
      ({ LeaveGuard }) => setGuard(() => LeaveGuard),
      // Without a network the next page is not fetched either.
      () => undefined,
    )
  }, [isWatching])
  return guard
}

/** Until the guard is there, the browser alone asks who closes the window or loads the page anew. */
const useBrowserAsking = (unsaved: Unsaved, isAlone: boolean): void =>
  useEffect(() => {
    if (!isAlone) return
    const ask = (leaving: BeforeUnloadEvent) => {
      if (unsaved.isLostAtClose()) leaving.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved, isAlone])

/** Asks who goes to another page, or closes the window, while a `Form` of this one has something typed and not saved, or long work runs that ends with the page. Nothing of it is kept for that. */
export const LeaveAsked = ({ children }: { children: ReactNode }) => {
  const [unsaved] = useState(() => new Unsaved())
  const isWatching = useSyncExternalStore(unsaved.subscribe, unsaved.isWatching)
  const Guard = useGuard(isWatching)
  useBrowserAsking(unsaved, isWatching && Guard === null)
  return (
    <UnsavedContext value={unsaved}>
      {children}
      {isWatching && Guard && <Guard unsaved={unsaved} />}
    </UnsavedContext>
  )
}
