import type { CitedReference, ContentsEntry } from '../numbered.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { printRuns } from './runs.ts'
import type { Context } from './runs.ts'

const printEntry = (entry: CitedReference, context: Context): Html => {
  const back = entry.citedIn.map(({ to, text }, at) => markup`${at > 0 ? ', ' : ''}<a href="${context.address(to)}">${text}</a>`)
  return markup`<li id="${entry.id}"><span class="label">[${entry.number}] ${entry.label}</span>
<p>${printRuns(entry.runs, context)}</p>
<div class="details">${entry.details.map((detail) => markup`<p>${printRuns(detail, context)}</p>`)}<p>${context.t('documents.reference.cited')} ${back}</p></div></li>
`
}

/** The reference list, each entry with the way back to where it is cited. */
export const printReferences = (references: readonly CitedReference[], context: Context): Html =>
  markup`<ol class="references">${references.map((entry) => printEntry(entry, context))}</ol>`

const entryText = (entry: ContentsEntry, context: Context): Html => {
  const { number } = entry
  const mark = number === undefined ? undefined : entry.annex ? context.t('documents.annex.label', { number }) : number
  return markup`${mark && markup`<span class="number">${mark}</span> `}${entry.text}`
}

/** Contents to level 2: chapters, and under each its sections. */
export const printContents = (contents: readonly ContentsEntry[], context: Context): Html => {
  const chapters: { entry: ContentsEntry; sections: ContentsEntry[] }[] = []
  for (const entry of contents) {
    if (entry.level === 1) chapters.push({ entry, sections: [] })
    else if (entry.level === 2) chapters.at(-1)?.sections.push(entry)
  }
  const link = (entry: ContentsEntry) => markup`<a href="${context.address(entry.id)}">${entryText(entry, context)}</a>`
  const title = context.t('documents.contents.title')
  return markup`<nav class="contents" aria-label="${title}"><p class="title">${title}</p><ol>${chapters.map(
    ({ entry, sections }) =>
      markup`<li>${link(entry)}${sections.length > 0 ? markup`<ol>${sections.map((section) => markup`<li>${link(section)}</li>`)}</ol>` : undefined}</li>
`,
  )}</ol></nav>`
}
