import { openBrowser } from '#test/browser.ts'

/** What came over the wire before the first screen stood, by what it is, in bytes as sent. */
export type FirstLoad = { readonly files: number; readonly bytes: number; readonly fonts: number }

type Fetched = { readonly name: string; readonly bytes: number }

/** Opens the app in a fresh browser as one who arrives for the first time. Fonts are told apart: text stands before they come. */
export const firstLoad = async (address: string): Promise<FirstLoad> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`${address}app`, { waitUntil: 'networkidle' })
    await page.waitForSelector('h1')
    const fetched = await page.evaluate((): Fetched[] =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
        const { name, encodedBodySize } = entry as PerformanceResourceTiming
        return { name, bytes: encodedBodySize }
      }),
    )
    const fonts = fetched.filter(({ name }) => name.endsWith('.woff2'))
    const sum = (all: readonly Fetched[]) => all.reduce((total, { bytes }) => total + bytes, 0)
    return { files: fetched.length - fonts.length, bytes: sum(fetched) - sum(fonts), fonts: sum(fonts) }
  } finally {
    await browser.close()
  }
}
