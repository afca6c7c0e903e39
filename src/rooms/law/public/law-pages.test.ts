import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { publicPages } from '#kernel/page/mount.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { bytesSent, PAGE_BYTES } from '#test/sent.ts'
import { publicFonts } from '#ui/public/fonts.ts'
import { publicStyle } from '#ui/public/style.ts'
import { SYSTEMS } from '../contract/systems.ts'
import { lawPaths } from '../contract/public-paths.ts'
import { seedLaw } from '../domain/seed.ts'
import { guidePages } from './guide/guide-pages.ts'
import { lawPages } from './law-pages.ts'

const site = publicPages([publicStyle, publicFonts, () => Promise.resolve(lawPages()), guidePages])
const text = async (path: string) => (await site.request(path)).text()
const addresses = LANGS.flatMap((lang) => [lawPaths.index(lang), ...SYSTEMS.map((system) => lawPaths.system(lang, system))])
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'no-trailing-whitespace': 'off' } })

describe.each(addresses)('%s', (address) => {
  it('is a valid page of at most 30 KB with no script but the one that keeps the place, and says that nobody has approved the law', async () => {
    const page = await text(address)
    const { results } = await validator.validateString(page)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([])
    expect(page).toMatch(/Datos de partida, no aprobados por nadie|Seed, approved by nobody/)
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/keep-place.js">'])
    expect(await bytesSent(site, address)).toBeLessThan(PAGE_BYTES)
  })
  it('leads nowhere that is not there', async () => {
    const page = await text(address)
    const links = [...page.matchAll(/href="([^"]+)"/g)]
      .map(([, href = '']) => href)
      .filter((href) => !href.startsWith('https://') && href !== '/')
    const gone = []
    for (const href of new Set(links))
      if (href.startsWith('#') ? !page.includes(`id="${href.slice(1)}"`) : (await site.request(href)).status !== 200) gone.push(href)
    expect(gone).toEqual([])
  })
})

describe('a page of a country', () => {
  it('prints each wording with its elements, the newest first, and where each comes from', async () => {
    const page = await text('/en/law/hn')
    for (const words of [
      'Decreto 130-2017',
      'Decreto 59-2012',
      'since 2020, day not known',
      'Trafficking in Persons Reports of the United States Department of State and press on Penal Code, art. 219',
    ])
      expect(page).toContain(words)
    expect(page.indexOf('id="hn-tip-2020"')).toBeLessThan(page.indexOf('id="hn-tip-2012"'))
    expect(page).toMatch(/Means, where the victim is under 18[\s\S]{0,80}not known/)
  })
  it('carries every line that is held: values, notes, penalties and what aggravates', async () => {
    const { law } = seedLaw()
    const missing = []
    for (const one of law.systems) {
      const page = (await text(lawPaths.system('es', one.system))).replaceAll('&#39;', "'").replaceAll('&quot;', '"')
      const held = JSON.stringify({ ...one, offences: one.offences })
      for (const [, words = ''] of held.matchAll(/"es":"((?:[^"\\]|\\.)+)"/g))
        if (!page.includes(JSON.parse(`"${words}"`) as string)) missing.push(`${one.system}: ${words}`)
    }
    expect(missing).toEqual([])
  })
  it('shows what the rules answer in its fact patterns', async () =>
    expect(await text('/es/ley/cr')).toMatch(/Muchacha de 15 explotada sin medios[\s\S]{0,900}sin determinar/))
})

it('the comparison says of each law what sets it apart, with its grade', async () => {
  const page = await text('/en/law/')
  expect(page).toMatch(/href="\/en\/law\/sv"[\s\S]*?not required[\s\S]{0,80}secondary source/)
  expect(page).toContain('Laws in force on 27 November 2026')
})

it('the style of public pages is served with its fonts', async () => {
  const style = await site.request('/public.css')
  expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  for (const [, font = ''] of (await style.text()).matchAll(/url\('([^']+)'\)/g)) expect((await site.request(font)).status).toBe(200)
})
