import { html } from 'hono/html'
import { Hono } from 'hono'
import { type Lang, LANGS } from '#kernel/i18n/translate.ts'
import { reportWords } from '../messages.ts'
import { askedPath, PUBLIC_HEADERS } from '#kernel/page/bodies.ts'
import { iconAddress } from '#ui/public/style.ts'
import { paths, styleAddress } from './paths.ts'
import type { Markup } from './shell.ts'

const NOT_FOUND = 404

const HEADERS = { ...PUBLIC_HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', Vary: 'Accept' }

/** The language that an address speaks: of `/es/…`, `/releases/CODE/1.0/es/…`, `/figures/es/…`; undefined where none stands in it. */
const spokenBy = (path: string): Lang | undefined => {
  const part = path.split('/').find((one) => LANGS.some((lang) => lang === one))
  return LANGS.find((lang) => lang === part)
}

const section = (lang: Lang, home: string): Markup => {
  const t = reportWords(lang)
  return html`<section lang="${lang}" aria-labelledby="lost-${lang}">
    <h1 id="lost-${lang}">${t('report.site.lost')}</h1>
    <p>${t('report.site.lost-why')}</p>
    <p><a class="enter" href="${home}" hreflang="${lang}">${t('report.site.lost-home')}</a></p>
  </section>`
}

/** Both languages lead to the door, which shows them both; one leads to its own beginning. */
const lostPage = (spoken: Lang | undefined, isReport: boolean): string => {
  const langs = spoken ? [spoken] : LANGS
  return html`<!DOCTYPE html>
    <html lang="${spoken === 'en' ? 'en-GB' : 'es-419'}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${langs.map((lang) => reportWords(lang)('report.site.lost')).join(' · ')}</title>
        <link rel="icon" href="${iconAddress}" type="image/svg+xml">
        <link rel="stylesheet" href="${styleAddress}">
      </head>
      <body class="report site door">
        <main>${langs.map((lang) => section(lang, isReport ? paths.home(lang) : paths.door()))}</main>
      </body>
    </html> `.toString()
}

/** What a reader of the public site sees at an address that has nothing. Programs, and whatever is below `/api`, get the problem itself. */
export const lostPages = (): Hono => {
  const site = new Hono()
  site.get('*', (c, next) => {
    const path = askedPath(c)
    const isForReaders = !/^\/api(?:\/|$)/.test(path) && /\btext\/html\b/.test(c.req.header('Accept') ?? '')
    if (!isForReaders) return next()
    const spoken = spokenBy(path)
    const isReport = path.split('/')[1] === spoken
    return Promise.resolve(c.body(lostPage(spoken, isReport), NOT_FOUND, HEADERS))
  })
  return site
}
