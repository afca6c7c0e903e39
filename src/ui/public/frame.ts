import { html } from 'hono/html'
import type { Lang, Translate } from '#kernel/i18n/translate.ts'
import { iconAddress, keepPlaceAddress, publicStyleAddress } from './style.ts'

export type Markup = ReturnType<typeof html>

export type Frame = {
  readonly t: Translate
  readonly title: string
  /** What everybody must know of what stands here, above it on every page. */
  readonly warning?: string
  /** Ways within this part of the site; the page itself is marked. */
  readonly ways: readonly { readonly href: string; readonly text: string; readonly here?: boolean }[]
  /** Address of this page in the other language. */
  readonly other: string
  readonly body: Markup
  /** Of a page that works with more than its own text; without it the page must still say what it has to say. */
  readonly script?: string
}

const OTHER: Readonly<Record<Lang, Lang>> = { es: 'en', en: 'es' }

/** One public page of a room: semantic, nothing from elsewhere, no cookie, whole without a script. */
export const publicPage = ({ t, title, warning, ways, other, body, script }: Frame): string =>
  html`<!DOCTYPE html>
    <html lang="${t.lang === 'es' ? 'es-419' : 'en-GB'}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title} · Istmo</title>
        <link rel="icon" href="${iconAddress}" type="image/svg+xml">
        <link rel="stylesheet" href="${publicStyleAddress}">
        <link rel="alternate" hreflang="${OTHER[t.lang]}" href="${other}">
        <script type="module" src="${keepPlaceAddress}"></script>
        ${script ? html`<script type="module" src="${script}"></script>` : ''}
      </head>
      <body>
        <a class="skip" href="#main">${t('ui.public.skip')}</a>
        <header>
          <div class="head">
            <nav class="ways" aria-label="${t('ui.public.ways')}">
              <a class="house" href="/">Istmo</a>
              ${ways.map(({ href, text, here }) => html`<a href="${href}"${here ? html` aria-current="page"` : ''}>${text}</a>`)}
            </nav>
            <nav aria-label="${t('ui.public.language')}">
              <a href="${other}" lang="${OTHER[t.lang]}" hreflang="${OTHER[t.lang]}">${t('ui.public.other-language')}</a>
            </nav>
          </div>
          ${warning ? html`<p class="warning">${warning}</p>` : ''}
        </header>
        <main id="main" tabindex="-1">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.toString()
