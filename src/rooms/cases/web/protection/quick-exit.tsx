import { useContext, useEffect } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { type Unsaved, UnsavedContext } from '#ui/components/form/unsaved.ts'
import type { Desk } from '../store/desk.ts'

/** Somewhere that anybody may have been looking at. */
const ELSEWHERE = 'https://www.wikipedia.org/'
/** What opens without a network too: the error page of a browser would tell that something was just left. */
const NOWHERE = 'about:blank'
const PRESSES = 3

/** Nothing is seen from this moment on, however long the other page takes, and if it never comes. */
const blank = (): void => {
  document.documentElement.style.setProperty('display', 'none', 'important')
  document.title = ''
}

const leave = (desk: Desk, unsaved: Unsaved): void => {
  blank()
  // Nobody is asked here whether to save.
  unsaved.letGo()
  desk.lock()
  // In the place of this page: the way back does not lead to it.
  location.replace(navigator.onLine ? ELSEWHERE : NOWHERE)
}

/** Locks the desk and leads elsewhere, by one press or by Shift three times, where somebody comes who must not see the page. */
export const QuickExit = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const unsaved = useContext(UnsavedContext)
  useEffect(() => {
    let presses = 0
    const heard = ({ key }: KeyboardEvent) => {
      presses = key === 'Shift' ? presses + 1 : 0
      if (presses === PRESSES) leave(desk, unsaved)
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [desk, unsaved])
  return (
    <p className="protect-exit">
      <Button tone="danger" onPress={() => leave(desk, unsaved)}>
        {t('cases.protection.exit')}
      </Button>
      <span>{t('cases.protection.exit-text')}</span>
    </p>
  )
}
