import { lazy, Suspense, useEffect, useState } from 'react'
import { keptKeys } from '#ui/client/outbox/kept-keys.ts'

const UnsentElsewhere = lazy(async () => ({ default: (await import('#ui/client/outbox/unsent-elsewhere.tsx')).UnsentElsewhere }))
/** Until what a page enters is first looked for; the page that enters it shows it itself. */
const LOOK_MS = 2000

/** What was entered on other pages and is not recorded yet. Nothing of it is fetched until this device has something: no first screen waits for it. */
export const UnsentNotice = ({ person, address }: { person: string; address: string }) => {
  const [isThere, setIsThere] = useState(() => keptKeys(person).length > 0)
  useEffect(() => {
    if (isThere) return undefined
    const looking = setInterval(() => keptKeys(person).length > 0 && setIsThere(true), LOOK_MS)
    return () => clearInterval(looking)
  }, [isThere, person])
  return (
    isThere && (
      <Suspense fallback={null}>
        <UnsentElsewhere address={address} />
      </Suspense>
    )
  )
}
