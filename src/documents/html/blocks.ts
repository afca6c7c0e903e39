import type { NumberedBlock, NumberedCard, NumberedDocument, NumberedHeading, QuotedParagraph } from '../numbered.ts'
import { printContents, printReferences } from './lists.ts'
import { printFigure } from './figure.ts'
import { markup, trusted } from './markup.ts'
import type { Html } from './markup.ts'
import { printPanels } from './panels.ts'
import { printRuns } from './runs.ts'
import type { Context } from './runs.ts'
import { printTable } from './table.ts'

type Of<K extends NumberedBlock['kind']> = Extract<NumberedBlock, { kind: K }>

const printHeading = (heading: NumberedHeading, context: Context): Html => {
  const tag = trusted(`h${heading.level + context.headingOffset}`)
  const { number } = heading
  const mark = number === undefined ? undefined : heading.annex ? context.t('documents.annex.label', { number }) : number
  const shown = mark === undefined ? undefined : markup`<span class="number">${mark}</span> `
  return markup`<${tag} id="${heading.id}" class="level-${heading.level}">${shown}${printRuns(heading.runs, context)}</${tag}>`
}

const printParagraph = (block: Of<'paragraph'>, context: Context): Html => {
  const look = block.lead ? markup` class="lead"` : block.note ? markup` class="note"` : undefined
  return markup`<p${block.id === undefined ? undefined : markup` id="${block.id}"`}${look}>${printRuns(block.runs, context)}</p>`
}

const printList = (block: Of<'list'>, context: Context): Html => {
  const items = block.items.map((item) => markup`<li>${printRuns(item, context)}</li>`)
  return block.ordered ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`
}

const printQuoted = (lines: QuotedParagraph, context: Context): Html =>
  markup`<p>${lines.map((runs, at) => markup`${at > 0 ? markup`<br>` : undefined}${printRuns(runs, context)}`)}</p>`

const printQuote = (block: Of<'quote'>, context: Context): Html =>
  markup`<figure class="quote"><blockquote lang="${block.lang}">${block.paragraphs.map((lines) => printQuoted(lines, context))}</blockquote><figcaption>${printRuns(block.source, context)}</figcaption></figure>`

const printCard = (card: NumberedCard, document: NumberedDocument, context: Context): Html => {
  const title = `html-title-${card.id}`
  return markup`<article class="card ${card.tone ?? 'plain'}" id="${card.id}" aria-labelledby="${title}">
<p class="title" id="${title}"><span class="label">${card.label}</span> <strong>${printRuns(card.title, context)}</strong></p>
${card.facts && markup`<p class="facts">${printRuns(card.facts, context)}</p>`}
${card.blocks.map((inner) => printBlock(inner, document, context))}
</article>`
}

const printCallout = (block: Of<'callout'>, document: NumberedDocument, context: Context): Html =>
  markup`<div class="callout ${block.tone}" role="note">${block.title && markup`<p class="title">${printRuns(block.title, context)}</p>`}
${block.blocks.map((inner) => printBlock(inner, document, context))}</div>`

export const printBlock = (block: NumberedBlock, document: NumberedDocument, context: Context): Html => {
  switch (block.kind) {
    case 'heading':
      return printHeading(block, context)
    case 'paragraph':
      return printParagraph(block, context)
    case 'list':
      return printList(block, context)
    case 'quote':
      return printQuote(block, context)
    case 'table':
      return printTable(block, context)
    case 'figure':
      return printFigure(block, context)
    case 'card':
      return printCard(block, document, context)
    case 'callout':
      return printCallout(block, document, context)
    case 'references':
      return printReferences(document.references, context)
    case 'contents':
      return printContents(document.contents, context)
    case 'panels':
      return printPanels(block, context)
    case 'lines':
      return markup`<div class="lines" aria-hidden="true">${Array.from({ length: block.count }, () => markup`<div></div>`)}</div>`
    case 'pageBreak':
      return markup`<div class="page-break"></div>`
  }
}
