import { openBrowser } from '#test/browser.ts'

/** What came over the wire before the first screen stood, by what it is, in bytes as sent; what was asked for afterwards is not counted. */
export type FirstLoad = { readonly files: number; readonly bytes: number; readonly fonts: number }

type Fetched = { readonly name: string; readonly bytes: number; readonly at: number }

const STANDS = 'first screen stands'
/** Marks the moment in which a page has its heading; runs in the page, before anything of it. */
const watch = (mark: string): void => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('h1')) return
    performance.mark(mark)
    seen.disconnect()
  })
  seen.observe(document, { childList: true, subtree: true })
}

/** Opens the app in a fresh browser as one who arrives for the first time. Fonts are told apart: text stands before they come. */
export const firstLoad = async (address: string): Promise<FirstLoad> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.addInitScript(watch, STANDS)
    await page.goto(`${address}app`, { waitUntil: 'networkidle' })
    await page.waitForSelector('h1')
    const fetched = await page.evaluate((): Fetched[] =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
        const { name, encodedBodySize, startTime } = entry as PerformanceResourceTiming
        return { name, bytes: encodedBodySize, at: startTime }
      }),
    )
    const stood = await page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN, STANDS)
    if (Number.isNaN(stood)) throw new Error('no screen stood')
    const before = fetched.filter(({ at }) => at <= stood)
    const fonts = before.filter(({ name }) => name.endsWith('.woff2'))
    const sum = (all: readonly Fetched[]) => all.reduce((total, { bytes }) => total + bytes, 0)
    return { files: before.length - fonts.length, bytes: sum(before) - sum(fonts), fonts: sum(fonts) }
  } finally {
    await browser.close()
  }
}
