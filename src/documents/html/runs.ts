import type { Translate } from '#kernel/i18n/translate.ts'
import type { Anchor } from '../model.ts'
import type { LinkedText, NumberedFigure, NumberedRun, NumberedRuns } from '../numbered.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'

/** Where an anchor of the document is found: `#f-3` on the same page, or an address of the page that holds it. */
export type AddressOf = (anchor: Anchor) => string
/** Where the picture of a figure is found when it is a file of its own and not part of the page. */
export type PictureOf = (figure: NumberedFigure) => string
export type Context = { address: AddressOf; picture?: PictureOf; t: Translate; headingOffset: 0 | 1 }

/** Labels up to this length (“Figure 12”, “R-REG-03”) are not broken across lines. */
const WHOLE = 16

const mark = ({ text, to }: LinkedText, { address, t }: Context): Html =>
  to === undefined
    ? markup`${text}`
    : markup`<a href="${address(to)}" aria-label="${t('documents.reference.name', { number: text })}">${text}</a>`

const styled = (run: Extract<NumberedRun, { kind: 'text' }>): Html => {
  const said = run.lang ? markup`<span lang="${run.lang}">${run.text}</span>` : markup`${run.text}`
  const stressed = run.emphasis ? markup`<em>${said}</em>` : said
  return run.strong ? markup`<strong>${stressed}</strong>` : stressed
}

const printRun = (run: NumberedRun, context: Context): Html => {
  switch (run.kind) {
    case 'text':
      return styled(run)
    case 'value':
      return markup`<span data-key="${run.key}">${run.text}</span>`
    case 'cite':
      return markup`<span class="cite" id="${run.id}">${run.parts.map((part) => mark(part, context))}</span>`
    case 'ref':
      return markup`<a${run.text.length <= WHOLE ? markup` class="whole"` : undefined} href="${context.address(run.to)}">${run.text}</a>`
    case 'link':
      return markup`<a href="${run.href}" rel="noreferrer">${run.text}</a>`
  }
}

export const printRuns = (runs: NumberedRuns, context: Context): Html => markup`${runs.map((run) => printRun(run, context))}`
