import type { Remote } from '#kernel/command/remote.ts'

const placeOf = ({ room, name }: Remote): string => `istmo-left-at-work ${room}.${name} ${location.pathname}`

/** A browser that keeps nothing has nothing to tell either. */
const quietly = <Result>(use: () => Result): Result | undefined => {
  try {
    return use()
  } catch {
    return undefined
  }
}

/** A page that goes hears first that its connections are cut, and a moment later that it goes. */
const GOING_MS = 1000

/**
 * While long work runs: whoever loads the page anew, or goes to another site, ends it, and no screen is left to say so. That this happened, and
 * nothing else, is noted for this tab and this page.
 * @returns what says that the work is over, and whether what was asked for was made
 */
export const noteIfLeft = (operation: Remote): ((isMade: boolean) => void) => {
  const note = () => quietly(() => sessionStorage.setItem(placeOf(operation), 'left'))
  const stop = () => removeEventListener('pagehide', note)
  addEventListener('pagehide', note)
  return (isMade) => void (isMade ? stop() : setTimeout(stop, GOING_MS))
}

/** Whether this page was left while the work ran. */
export const wasLeftAtWork = (operation: Remote): boolean => quietly(() => sessionStorage.getItem(placeOf(operation))) === 'left'

export const forgetLeft = (operation: Remote): void => quietly(() => sessionStorage.removeItem(placeOf(operation)))
