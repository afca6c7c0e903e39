import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { sharedBrowser } from '#test/browser.ts'
import { chapterOfAnchor, chaptersOf } from '../chapters.ts'
import { HOSTILE_TEXTS, hostile } from '../examples/hostile.ts'
import { sample } from '../examples/sample.ts'
import type { Lang } from '../model.ts'
import { numberDocument } from '../number.ts'
import { renderBlocks, renderHtml } from './render-html.ts'

const page: Record<Lang, string> = { es: renderHtml(sample('es')), en: renderHtml(sample('en')) }
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)
const unescape = (text: string) =>
  text
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

describe.each(['es', 'en'] as const)('the sample in %s', (lang) => {
  const markup = page[lang]
  it('is valid HTML', async () => {
    const { results } = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(markup)
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([])
  })
  it('names its language, and that of foreign runs and quotations', () => {
    expect(markup).toContain(`<html lang="${lang}">`)
    expect(markup).toContain(lang === 'es' ? '<span lang="en">trafficking in persons</span>' : '<span lang="es">trata de personas</span>')
    expect(markup).toContain(`<blockquote lang="${lang === 'es' ? 'en' : 'es'}">`)
  })
  it('has one anchor for each link and no anchor twice', () => {
    const ids = matches(markup, /\sid="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    expect(matches(markup, /\shref="#([^"]+)"/g).filter((to) => !ids.includes(to))).toEqual([])
    for (const list of matches(markup, /aria-(?:labelledby|describedby)="([^"]+)"/g)) expect(ids).toContain(list)
  })
  it('leads from a mark to its reference and back', () => {
    expect(markup).toMatch(/<span class="cite" id="cite-1">\[<a href="#ref-s3"/)
    expect(markup).toMatch(/<li id="ref-s3">[\s\S]*?<a href="#cite-1">(Resumen|Summary)<\/a>, <a href="#cite-\d+">2<\/a>/)
  })
  it('runs no script and asks nothing of any network', () => {
    expect(markup).not.toMatch(/<(script|link|iframe|img|object|embed)\b|@import|\bsrc=|url\((?!#)/)
    expect(unescape(markup)).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`)
  })
  it('names rows and columns of tables, and describes pictures', () => {
    expect(markup).toContain('<th scope="row">Alba</th>')
    expect(markup).toMatch(/<th scope="col" class="right">/)
    for (const block of sample(lang).blocks)
      if (block.kind === 'figure') expect(markup).toContain(`<desc id="html-desc-${block.id}">${block.alt}</desc>`)
  })
  it('keeps the key of each value', () => expect(markup).toMatch(/<span data-key="coverage.share">86/))
  it('is the same when made again', () => expect(renderHtml(sample(lang))).toBe(markup))
})

describe('text stays text', () => {
  it.each(HOSTILE_TEXTS)('%s', (text) => {
    const markup = renderHtml(hostile(text))
    const harmless = renderHtml(hostile(text.replace(/[^\n]/g, 'x')))
    expect(matches(markup, /<([a-z][a-z0-9]*)/g)).toEqual(matches(harmless, /<([a-z][a-z0-9]*)/g))
    expect(matches(markup, /\s([a-z-]+)="/g)).toEqual(matches(harmless, /\s([a-z-]+)="/g))
    expect(unescape(markup).split(text.replace(/\n/g, ' ')).length).toBeGreaterThan(20)
  })
})

describe('a quotation', () => {
  it('has the lines and paragraphs that it was written in; elsewhere a break is a space', () => {
    const runs = [{ kind: 'text', text: '1. First.\r\n2. Second. \n\n \n\nThird.\n' }] as const
    const given = { ...sample('en'), blocks: [{ kind: 'quote', lang: 'en', runs, source: runs }] as const, references: [] }
    const markup = renderHtml(given)
    expect(markup).toContain('<blockquote lang="en"><p>1. First.<br>2. Second.</p><p>Third.</p></blockquote>')
    expect(markup).toContain('<figcaption>1. First. 2. Second. Third. </figcaption>')
  })
})

describe('blocks without their page', () => {
  it('have the addresses that the caller gives: each chapter a page of its own', () => {
    const document = numberDocument(sample('en'))
    const chapterOf = chapterOfAnchor(document)
    const address = (anchor: string) => `/reports/1/${chapterOf.get(anchor)?.heading?.id}#${anchor}`
    const results = chaptersOf(document).find((chapter) => chapter.heading?.id === 'results')
    const markup = renderBlocks(document, results?.blocks ?? [], { address })
    expect(markup).toContain('<h1 id="results" class="level-1">')
    expect(markup).toContain('href="/reports/1/references#ref-s1"')
    expect(markup).toContain('href="/reports/1/method#t-coverage"')
    expect(markup).not.toMatch(/href="#|undefined|<html/)
  })
  it('hold every anchor of the document in some chapter', () => {
    const document = numberDocument(sample('es'))
    const known = chapterOfAnchor(document)
    expect(matches(page.es, /\shref="#([^"]+)"/g).filter((to) => to !== 'html-main' && !known.has(to))).toEqual([])
  })
  it('keep apart what two pictures call by one name', () => {
    const document = sample('en')
    const twice = renderHtml({
      ...document,
      blocks: document.blocks.flatMap((block) =>
        block.kind === 'figure' && block.id === 'f-conditions' ? [block, { ...block, id: 'f-again' }] : [block],
      ),
    })
    expect(twice).toContain('id="html-f-conditions-cond-hatch"')
    expect(twice).toContain('url(#html-f-again-cond-hatch)')
    expect(twice).not.toContain('url(#cond-hatch)')
  })
})

describe('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await sharedBrowser()
  }, 60_000)
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  it.each([
    ['es', 1280, 900],
    ['en', 1280, 900],
    ['es', 360, 740],
    ['en', 320, 256],
  ] as const)('%s at %i × %i: axe finds nothing and nothing sticks out', async (lang, width, height) => {
    const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true })
    const tab = await context.newPage()
    await tab.setContent(page[lang])
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await tab.evaluate(axe)
    const found = await tab.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations, passes } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      return { violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), passes: passes.length }
    })
    expect(found.violations).toEqual([])
    expect(found.passes).toBeGreaterThan(20)
    await context.close()
  })

  it('the first stop of the keyboard skips to the text', async () => {
    const tab = await browser.newPage()
    await tab.setContent(page.en)
    await tab.keyboard.press('Tab')
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text')
    await tab.keyboard.press('Enter')
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('html-main')
    await tab.close()
  })
})
