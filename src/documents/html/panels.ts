import type { NumberedPanel, NumberedPanels, NumberedSaid } from '../numbered.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { printRuns } from './runs.ts'
import type { Context } from './runs.ts'

const printSaid = ({ id, mark, runs }: NumberedSaid, context: Context): Html => {
  const name = mark && context.t('documents.reference.name', { number: mark.text.slice(1, -1) })
  const number = mark && markup`<a class="number" href="${context.address(mark.to)}" aria-label="${name}">${mark.text}</a> `
  return markup`<li${id === undefined ? undefined : markup` id="${id}"`}>${number}${printRuns(runs, context)}</li>
`
}

const printPanel = ({ title, groups, empty }: NumberedPanel, context: Context): Html => {
  const said = groups.map(
    (group) => markup`${group.title && markup`<p class="group">${printRuns(group.title, context)}</p>`}
<ul>${group.items.map((item) => printSaid(item, context))}</ul>`,
  )
  return markup`<div class="panel"><p class="title">${printRuns(title, context)}</p>
${said.length > 0 ? said : markup`<p class="empty">${printRuns(empty, context)}</p>`}</div>`
}

/** Two by two where the window has room, one below the other where it has not: the order of reading is the same. */
export const printPanels = ({ id, parts }: NumberedPanels, context: Context): Html =>
  markup`<div class="panels" id="${id}">${parts.map((part) => printPanel(part, context))}</div>`
