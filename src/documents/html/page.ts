import { readFileSync } from 'node:fs'
import { printDate } from '../dates.ts'
import type { NumberedDocument } from '../numbered.ts'
import { markup, trusted } from './markup.ts'
import type { Html } from './markup.ts'
import type { Context } from './runs.ts'
import { versionWords } from '../version.ts'

/** The look of a document's blocks and of the page around them; the public site serves the same sheet as a file. */
export const reportCss = readFileSync(new URL('report.css', import.meta.url), 'utf8')

// The file runs no script and asks nothing of any network, whatever a text in it may hold.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const printHeader = (document: NumberedDocument, { t }: Context): Html => {
  const { edition } = document
  return markup`<header class="cover">
<h1>${document.title}</h1>
${document.subtitle === '' ? undefined : markup`<p class="subtitle">${document.subtitle}</p>`}
${document.authors.length === 0 ? undefined : markup`<p class="authors">${document.authors.map((author) => markup`<span>${author}</span>`)}</p>`}
<p class="edition">${versionWords(t, document)} · <time datetime="${document.date}">${printDate(document.date, document.lang)}</time></p>
${
  edition.notice === undefined
    ? undefined
    : markup`<p class="edition-label"><strong>${edition.notice}</strong></p>
`
}${edition.label === '' ? undefined : markup`<p class="edition-label">${edition.label}</p>`}
</header>`
}

const printFooter = ({ edition }: NumberedDocument, { t }: Context): Html => markup`<footer class="colophon">
${edition.label === '' ? undefined : markup`<p>${edition.label}</p>`}
${edition.colophon.map((line) => markup`<p>${line}</p>`)}
${edition.dataHash === '' ? undefined : markup`<p>${t('documents.edition.data')}: <code>${edition.dataHash}</code></p>`}
</footer>`

/** One self-contained file around blocks already printed. */
export const printPage = (
  document: NumberedDocument,
  context: Context,
  parts: { contents: Html | undefined; body: readonly Html[] },
): Html => {
  const { lang, region } = document
  return markup`<!DOCTYPE html>
<html lang="${region ? `${lang}-${region}` : lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${document.authors.length === 0 ? undefined : markup`<meta name="author" content="${document.authors.join('; ')}">`}
<meta name="keywords" content="${document.keywords.join(', ')}">
<meta name="date" content="${document.date}">
<title>${document.title}</title>
<style>${trusted(reportCss)}</style>
</head>
<body class="report">
<a class="skip" href="#html-main">${context.t('documents.link.skip')}</a>
${printHeader(document, context)}
<div class="page${parts.contents ? '' : ' plain'}">
${parts.contents}
<main id="html-main" tabindex="-1" class="blocks">
${parts.body.map(
  (block) => markup`${block}
`,
)}</main>
</div>
${printFooter(document, context)}
</body>
</html>
`
}
