import type { Page } from 'playwright-core'
import { openBrowser } from '#test/browser.ts'
import { bringCase, heading, PASSPHRASE, TITLE } from '#test/journeys/case-at-desk.ts'
import { CaseMade } from '#test/journeys/case-made.ts'
import type { Visitor } from '#test/journeys/journey.ts'
import { settling } from '#test/journeys/settled.ts'
import { linksBetween } from './network.ts'

/** @property stillMs the longest that no frame was drawn while the case was opened and checked */
export type InBrowser = { readonly openMs: number; readonly stillMs: number; readonly viewMs: number }

const caseOf = async (persons: number, links: number, publicHalf: Buffer): Promise<Buffer> => {
  const made = await CaseMade.begun(publicHalf)
  await made.write('case', {
    programmeId: crypto.randomUUID(),
    title: TITLE,
    status: 'investigation',
    jurisdictions: ['HN'],
    deadlines: [],
  })
  const ids: string[] = []
  for (let n = 0; n < persons; n += 1) {
    const { id } = await made.write('person', { pseudonym: `P-${n + 1} Ceiba`, roles: [n % 10 === 9 ? 'victim' : 'suspect'] })
    ids.push(id)
  }
  for (const [from, to] of linksBetween(persons, links)) {
    await made.write('link', {
      between: [ids[from] ?? '', ids[to] ?? ''],
      kind: 'contact',
      roles: [null, null],
      from: null,
      to: null,
      exhibits: [],
      status: 'alleged',
      note: null,
    })
  }
  return made.copy()
}

/** Runs in the page: a press, then every frame until something stands there and was drawn. */
const untilDrawn = ({ press: pressed, shown }: { press: string; shown: string }): Promise<{ ms: number; stillMs: number }> =>
  new Promise((resolve) => {
    const started = performance.now()
    let last = started
    let stillMs = 0
    const frame = () => {
      const now = performance.now()
      stillMs = Math.max(stillMs, now - last)
      last = now
      if (document.querySelector(shown))
        requestAnimationFrame(() => setTimeout(() => resolve({ ms: performance.now() - started, stillMs })))
      else requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    document.querySelector<HTMLElement>(pressed)?.click()
  })

/** An officer of the example before a page of their own. */
const officerAt = (page: Page, address: string): Visitor => {
  const settled = settling(page, { script: true })
  const go = async (path: string) => {
    await page.goto(new URL(path, address).href)
    await settled()
  }
  const become = async (person: string) => {
    const { origin } = new URL(address)
    await page.request.post(`${origin}/api/sign-in/example`, { data: { person }, headers: { Origin: origin } })
  }
  return { page, go, turn: go, become, expectSound: settled }
}

/** A case of so many persons and links on an officer's device: unlocked and checked, and then to the first view of its network. */
export const caseInBrowser = async (address: string, { persons, links }: { persons: number; links: number }): Promise<InBrowser> => {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ locale: 'es-HN', reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await bringCase(officerAt(page, address), (publicHalf) => caseOf(persons, links, publicHalf))
    const { pathname } = new URL(page.url())
    await page.goto(new URL(pathname, address).href)
    await page.getByRole('textbox', { name: 'Frase de paso' }).fill(PASSPHRASE)
    const opened = await page.evaluate(untilDrawn, { press: 'form button[type=submit]', shown: '.desk-pages' })
    await heading(page, TITLE)
    const viewed = await page.evaluate(untilDrawn, { press: '.desk-pages a[href$="/network"]', shown: '.network-picture svg' })
    return { openMs: opened.ms, stillMs: opened.stillMs, viewMs: viewed.ms }
  } finally {
    await browser.close()
  }
}
