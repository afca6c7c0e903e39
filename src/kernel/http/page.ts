import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Lang } from '../i18n/translate.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A plain page of the kernel: one style sheet of our own, nothing from elsewhere. */
export const page = ({ lang, title, body }: { lang: Lang; title: string; body: Html }): Html =>
  html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Istmo</title><link rel="icon" href="/istmo.svg" type="image/svg+xml"><link rel="stylesheet" href="/api/page.css"></head>
<body><main>${body}</main></body>
</html>`

export const PAGE_CSS = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-inline-size: 62rem; margin: 2rem auto; padding-inline: 1rem }
h1 { font-size: 1.75rem; line-height: 1.2 }
h2 { font-size: 1.3rem; margin-block: 2.5rem .5rem; border-block-end: 1px solid; padding-block-end: .25rem }
h3 { font-size: 1rem; margin-block: 1.75rem .25rem; font-family: ui-monospace, monospace; overflow-wrap: anywhere }
table { border-collapse: collapse; inline-size: 100% }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
th code { font-family: ui-monospace, monospace; white-space: nowrap }
.scroll { overflow-x: auto }
`
