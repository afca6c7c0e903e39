import type { ComponentType } from 'react'
import type { Page } from './page.ts'
import { pageUnfetched } from './refusal.ts'

/** With the first screen came what it is made of: until then nothing is asked, so that nobody waits longer for it. */
let hasScreen = false
/** The question that is under way: pages that are fetched at once ask it once. */
let asking: Promise<boolean> | null = null

/** Whether files of the app can be had: from the server, or from the worker that keeps them on this device. */
const isReached = (): Promise<boolean> => {
  if (!hasScreen) return Promise.resolve(true)
  if (!navigator.onLine && !navigator.serviceWorker?.controller) return Promise.resolve(false)
  asking ??= fetch(import.meta.env.BASE_URL, { method: 'HEAD', cache: 'no-store' })
    .then(
      () => true,
      () => false,
    )
    .finally(() => {
      asking = null
    })
  return asking
}

/**
 * Fetches a file of the app. A browser keeps a file that it failed to fetch as failed until the app is loaded anew (HTML Standard, module map), so none
 * is asked for before it is known that somebody answers: then trying again helps.
 * @throws Refused `client.page-unfetched`
 */
export const fetchCode = async <Value>(load: () => Promise<Value>): Promise<Value> =>
  (await isReached()) ? load().catch(pageUnfetched) : pageUnfetched()

const screens = new WeakMap<Page, ComponentType>()

/** The screen of a page, fetched once; a failure is not kept, so that the next try fetches it again. @throws Refused `client.page-unfetched` */
export const fetchScreen = async (page: Page): Promise<ComponentType> => {
  const found = screens.get(page) ?? (await fetchCode(page.load)).Page
  screens.set(page, found)
  hasScreen = true
  return found
}

/** The screen of a page that was fetched. */
export const screenOf = (page: Page): ComponentType | undefined => screens.get(page)
