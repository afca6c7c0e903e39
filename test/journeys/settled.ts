import { setTimeout as wait } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/** Milliseconds between two looks at what is still under way. */
const LOOK = 20

type Scheduler = { readonly postTask: (task: () => void, options: { readonly priority: 'background' }) => Promise<void> }

/** Resolves once the page has worked off what waited; on a page without scripts that is at once. Idle callbacks wait for frames, which may not come. */
const idle = (page: Page): Promise<unknown> =>
  page
    .evaluate(() => (window as unknown as { scheduler: Scheduler }).scheduler.postTask(() => undefined, { priority: 'background' }))
    // Gone to another page meanwhile: then that one is looked at.
    .catch(() => undefined)

/**
 * A way to wait until a page has settled: nothing is being fetched, nothing is left to work out, and the page that was gone to is
 * there. Playwright's own idle network waits half a second more each time, which is most of what a journey takes.
 */
export const settling = (page: Page, { script }: { script: boolean }): (() => Promise<void>) => {
  const open = new Set<Request>()
  let begun = 0
  page.on('request', (request) => {
    open.add(request)
    begun += 1
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  const quiet = async (): Promise<void> => {
    await page.waitForLoadState('load')
    while (open.size > 0) await wait(LOOK)
    const before = begun
    if (script) await idle(page)
    if (begun !== before || open.size > 0) await quiet()
  }
  return async () => {
    await quiet()
    await page.locator('.waiting').waitFor({ state: 'detached' })
    await page.locator('h1').first().waitFor()
    await quiet()
  }
}
