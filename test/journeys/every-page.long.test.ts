import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lawPaths } from '#law/public-paths.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { type Page as AppPage, roomOf } from '#ui/client/page.ts'
import { wordsOfParts } from '#ui/client/record-parts.tsx'
import { pages, recordParts } from '../../src/app/web/pages.ts'
import { axeFaults, overflow } from '../gallery.ts'
import { istmoInBrowser, type Visitor } from './journey.ts'

/** Records of the example by which addresses are filled in; the page of a part is shown for the kind before it. */
const RECORDS: Readonly<Record<string, string>> = {
  workshops: 'R1-HN-POL-1',
  findings: 'F-038',
  gaps: 'G-01',
  statements: 'PA-012',
  recommendations: 'R-REG-04',
  'sign-off': 'HN',
  statistics: 'victims_detected',
  laws: 'HN',
  sources: 'tip-2018-ni-ecoi',
}

const addressOf = (pattern: string): string =>
  pattern.replace(':programme', 'XCAS26').replaceAll(/([\w-]+)\/:\w+/g, (_, kind: string) => `${kind}/${RECORDS[kind] ?? ''}`)

type Place = { readonly address: string; readonly words: string; readonly who: string }

/** Who looks: an officer, but at what is for those who train. */
const LOOKING = ['officer', 'training-cr'] as const
const whoOf = ({ roles }: AppPage): string => (roles && !roles.includes('programme.officer') ? LOOKING[1] : LOOKING[0])

/** Rooms whose words the router fetches for a page. */
const wordsOf = (one: AppPage): string => [...new Set([roomOf(one), ...one.words, ...wordsOfParts(recordParts, one)])].toSorted().join(' ')

/** A release and a proposed law are there only once somebody made one: the journeys that make them look at their pages. */
const APP: readonly Place[] = pages
  .map((one) => ({ address: addressOf(one.pattern), words: wordsOf(one), who: whoOf(one) }))
  .filter(({ address }) => !address.endsWith('/') && !address.includes('//'))
  .toSorted((a, b) => a.words.localeCompare(b.words))

/** Every page of the public site that its own links lead to; of pages of one kind the first stands for all. */
const publicPages = async ({ page, go }: Visitor, lang: string): Promise<readonly string[]> => {
  await go(`/${lang}`)
  const found = await page.getByRole('link').evaluateAll((links) =>
    links
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .filter((url) => url.origin === location.origin)
      .map(({ pathname }) => pathname),
  )
  const kind = (path: string) => path.split('/').slice(0, 3).join('/')
  const ofOneKind = (path: string, at: number, all: readonly string[]) => all.findIndex((other) => kind(other) === kind(path)) === at
  return found.filter((path) => path.startsWith(`/${lang}`) && !/\.\w+$/.test(path)).filter(ofOneKind)
}

/** The window at 1280 px, as a telephone, and at 400 % of 1280 px. */
const WIDTHS = [1280, 360, 320] as const

/** What measures itself takes a moment after the window changed. */
const overflowOf = async (page: Page): Promise<number> => {
  if ((await overflow(page)) <= 0) return 0
  await expect
    .poll(() => overflow(page), { timeout: 500 })
    .toBeLessThanOrEqual(0)
    .catch(() => undefined)
  return overflow(page)
}

type Look = {
  /** From the width at which the page stands to the other end. */ widths: readonly number[]
  /** Where axe looks. */ axeAt: number | undefined
}

/** What is not sound of the page as it stands: nothing may scroll sideways at any width, and axe looks at one of them, if at any. */
const faultsAt = async ({ page }: Visitor, { widths, axeAt }: Look): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const width of widths) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 })
    const beyond = await overflowOf(page)
    if (beyond > 0) faults.push(`${beyond} px beyond ${width}`)
    if (width === axeAt) faults.push(...(await axeFaults(page)).map((fault) => `${fault} at ${width}`))
  }
  return faults
}

const inPlace = async ({ page }: Visitor): Promise<void> => {
  const isSpanish = (await page.locator('html').getAttribute('lang')) === 'es'
  await page.getByRole('link', { name: isSpanish ? 'English' : 'Español', exact: true }).click()
  await page.locator(`html[lang=${isSpanish ? 'en' : 'es'}]`).waitFor({ state: 'attached' })
}

/** As low as a small laptop leaves it under the bars of a browser: what stands beside the text scrolls by itself. */
const LOW = { width: 1280, height: 500 } as const

/** What axe finds in such a window. */
const faultsWhereLow = async ({ page }: Visitor): Promise<readonly string[]> => {
  await page.setViewportSize(LOW)
  const faults = await axeFaults(page)
  return faults.map((fault) => `${fault} at ${LOW.width} by ${LOW.height}`)
}

/** Goes everywhere and writes down what is not sound, so that one fault does not hide another; axe looks at every other page when narrow, at the rest when low. */
const faultsOf = async (visitor: Visitor, addresses: readonly string[], looked: 0 | 1): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const [at, address] of addresses.entries()) {
    await visitor.go(address)
    const widths = at % 2 === 0 ? WIDTHS : WIDTHS.toReversed()
    const isLooked = at % 2 === looked
    const found = await faultsAt(visitor, { widths, axeAt: isLooked ? 320 : undefined })
    const foundLow = isLooked ? [] : await faultsWhereLow(visitor)
    faults.push(...[...found, ...foundLow].map((fault) => `${address}: ${fault}`))
  }
  return faults
}

/**
 * The same in the app, whose language is changed in place: from wide to narrow in the one and back in the other, since to lay out a page
 * anew is most of the work. The app is loaded anew for pages of other words, or they might live on what the one before them fetched.
 */
const faultsInBoth = async (visitor: Visitor, places: readonly Place[]): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const [at, { address, words }] of places.entries()) {
    await (words === places[at - 1]?.words ? visitor.turn(address) : visitor.go(address))
    if ((await visitor.page.locator('.page-title .button').count()) !== 1) faults.push(`${address}: nothing explains it`)
    const first = { widths: WIDTHS, axeAt: at % 2 === 0 ? 1280 : undefined }
    faults.push(...(await faultsAt(visitor, first)).map((fault) => `${address}: ${fault}`))
    await inPlace(visitor)
    const other = { widths: WIDTHS.toReversed(), axeAt: at % 2 === 0 ? undefined : 320 }
    faults.push(...(await faultsAt(visitor, other)).map((fault) => `${address}, the other language: ${fault}`))
  }
  return faults
}

describe('every page', () => {
  const istmo = istmoInBrowser({ own: false })

  it.for(LOOKING)('of the app for %s is sound in both languages, at 1280 and 360 px and at 400 %', { timeout: 180_000 }, (person) =>
    istmo.visit({}, async (visitor) => {
      const places = APP.filter(({ who }) => who === person)
      await visitor.become(person)
      console.log(`${places.length} pages of the app:\n  ${places.map(({ address, words }) => `${address} (${words})`).join('\n  ')}`)
      expect(await faultsInBoth(visitor, places)).toEqual([])
      await visitor.expectSound()
    }),
  )

  /** Both languages have the same pages: at what axe does not look in the one, it looks in the other. */
  it.for(LANGS)('of the public site in %s is sound, too', { timeout: 120_000 }, (lang) =>
    istmo.visit({ lang }, async (visitor) => {
      const addresses = [
        ...(await publicPages(visitor, lang)),
        lawPaths.index(lang),
        lawPaths.system(lang, 'HN'),
        lawPaths.guide(lang),
        lawPaths.screening(lang),
      ]
      console.log(`${addresses.length} public pages:\n  ${addresses.join('\n  ')}`)
      expect(await faultsOf(visitor, addresses, lang === 'es' ? 0 : 1)).toEqual([])
      await visitor.expectSound()
    }),
  )

  it('of the navigation is reached by the keyboard', { timeout: 120_000 }, () =>
    istmo.visit({}, async ({ page, go, become }) => {
      await become('officer')
      await go('/app/programmes/XCAS26')
      const links = page.getByRole('navigation', { name: 'Páginas del programa' }).getByRole('link')
      const folded = page.locator('nav details:not([open]) > summary')
      while ((await folded.count()) > 0) {
        await folded.first().focus()
        await page.keyboard.press('Enter')
      }
      const wanted = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      const isShown = ({ nav, roles }: (typeof pages)[number]) => nav !== null && (roles === null || roles.includes('programme.officer'))
      const nav = pages.filter(isShown).map(({ pattern }) => addressOf(pattern))
      for (const address of nav) expect(wanted).toContain(address)
      await links.first().focus()
      const reached = new Set(wanted.slice(0, 1))
      for (let step = 0; step < wanted.length + 24; step += 1) {
        await page.keyboard.press('Tab')
        const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
        if (wanted.includes(href)) reached.add(href)
      }
      expect([...reached].toSorted()).toEqual(wanted.toSorted())
      await links.last().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${wanted.at(-1)}`)
    }),
  )
})
