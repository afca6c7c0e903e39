import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed } from 'vitest'
import { sharedBrowser } from '../browser.ts'
import { axeFaults, layAxeReady, overflow } from '../gallery.ts'
import { ROOT } from '../sources.ts'
import { byOperator, type RunningIstmo, runIstmo, sharedIstmo, startAgain } from './istmo.ts'
import { settling } from './settled.ts'

const PICTURES = join(ROOT, 'out/journeys')

/** How somebody looks at Istmo. */
type Looking = {
  lang?: 'es' | 'en'
  width?: number
  height?: number
  /** 4 shows what a window magnified to 400 % shows. */ zoom?: number
  /** Pages that must do without. */ script?: false
  /** Workers may keep pages for use without a network. Elsewhere none is let in: each visit would fetch all of the app. */ worker?: true
}

/** Somebody before a screen of their own, signed in as nobody yet. */
export type Visitor = {
  readonly page: Page
  /** Opens an address of the app; the page is there when this returns. */
  readonly go: (address: string) => Promise<void>
  /** Goes from a page of the app to another without loading the app anew, as the keys of the browser do; the titles of the two differ. */
  readonly turn: (address: string) => Promise<void>
  /** Becomes one of the example's people, by the part of their address before the @: `officer`, `assessor-hn`, `signatory-pa`, `reader`. */
  readonly become: (person: string) => Promise<void>
  /** Nothing that axe finds, nothing wider than the window, no broken policy, no error. Call it after each step. */
  readonly expectSound: () => Promise<void>
}

/** Browsers write down every answer that is a refusal: who one is before signing in, a save that is not taken, a record that is not there; and that a journey took the network away. */
const isRefusal = (message: ConsoleMessage): boolean => {
  if (message.text().includes('net::ERR_INTERNET_DISCONNECTED')) return true
  const [, status = ''] = /status of (4\d\d)/.exec(message.text()) ?? []
  return ['400', '401', '409', '422', '429'].includes(status) || (status === '404' && message.location().url.includes('/api/'))
}

const listen = (page: Page): string[] => {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message)) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  return faults
}

type Place = { readonly address: string; readonly script: boolean }

const visitorOn = (page: Page, context: BrowserContext, { address, script }: Place): Visitor => {
  const faults = listen(page)
  const settled = settling(page, { script })
  return {
    page,
    go: async (path) => {
      await page.goto(address + path)
      await settled()
    },
    turn: async (path) => {
      const before = await page.title()
      await page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate', { state: null }))
      }, path)
      await page.waitForFunction((title) => document.title !== title, before)
      await settled()
    },
    become: async (person) => {
      const reply = await context.request.post(`${address}/api/sign-in/example`, { data: { person }, headers: { Origin: address } })
      expect(reply.status(), await reply.text()).toBe(200)
    },
    expectSound: async () => {
      await settled()
      // Asked again, since a page may just have given way to the next one; a fault stays. To look through a long page takes seconds where much else runs.
      await expect.poll(() => axeFaults(page), { timeout: 30_000 }).toEqual([])
      expect(await overflow(page), 'pixels beyond the window').toBeLessThanOrEqual(0)
      expect(faults).toEqual([])
    },
  }
}

/** Before each page: broken policy is written down as an error, so that it fails the journey. */
const tellPolicy = () =>
  addEventListener('securitypolicyviolation', (event) =>
    // oxlint-disable-next-line no-console
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  )

/**
 * Istmo running for the journeys of one file, and a browser; a journey that fails leaves its picture in out/journeys.
 * @param own false where the journeys change nothing of what the example has: workshops of their own may come to it
 */
export const istmoInBrowser = ({ own = true } = {}) => {
  let istmo: RunningIstmo
  let browser: Browser
  beforeAll(async () => {
    // The browser first: where there is none, nothing is left running.
    browser = await sharedBrowser()
    istmo = await (own ? runIstmo() : sharedIstmo())
  }, 240_000)
  afterAll(async () => {
    if (own) await istmo?.stop()
  })
  let visitors = 0
  /** Somebody new comes, looks around as `journey` says, and goes. */
  const visit = async (
    { lang = 'es', width = 1280, height = 900, zoom = 1, script, worker }: Looking,
    journey: (visitor: Visitor) => Promise<void>,
  ) => {
    const viewport = { width: Math.round(width / zoom), height: Math.round(height / zoom) }
    const context = await browser.newContext({
      locale: lang === 'es' ? 'es-HN' : 'en-GB',
      viewport,
      deviceScaleFactor: zoom,
      reducedMotion: 'reduce',
      ...(script === false && { javaScriptEnabled: false }),
      serviceWorkers: worker ? 'allow' : 'block',
    })
    await context.addInitScript(tellPolicy)
    await layAxeReady(context)
    const page = await context.newPage()
    visitors += 1
    const visitor = visitors
    onTestFailed(async ({ task }) => {
      await mkdir(PICTURES, { recursive: true })
      const name = `${task.name.replaceAll(/[^\w-]+/g, '-')}-${visitor}.png`
      await page.screenshot({ path: join(PICTURES, name), fullPage: true })
      await context.close()
    })
    await journey(visitorOn(page, context, { address: istmo.address, script: script !== false }))
    await context.close()
  }
  return {
    visit,
    address: () => istmo.address,
    data: () => istmo.data,
    /** Ends the server and starts it again at its address; `between` does what happens to its data meanwhile. */
    restart: async (between: (data: string) => Promise<void>) => {
      istmo = await startAgain(istmo, between)
    },
    /** What the operator types after `istmo`, and what is said to it. */
    operator: (...words: readonly string[]) => byOperator(istmo, words),
  }
}
