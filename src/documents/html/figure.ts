import { textOf } from '../columns.ts'
import type { NumberedFigure } from '../numbered.ts'
import { svgSize } from '../svg.ts'
import { markup, trusted } from './markup.ts'
import type { Html } from './markup.ts'
import { printRuns } from './runs.ts'
import type { Context } from './runs.ts'
import { label, printNotes } from './table.ts'

/** Names inside a picture get the figure's anchor before them: two pictures of one page may use the same. */
const ownNames = (svg: string, id: string): string =>
  svg
    .replace(/(\sid=)(["'])([^"']+)\2/g, `$1$2html-${id}-$3$2`)
    .replace(/url\((["']?)#/g, `url($1#html-${id}-`)
    .replace(/((?:xlink:)?href=["'])#/g, `$1#html-${id}-`)

/** The picture of our own charts, which is trusted, with a name and a description for those who cannot see it. */
const picture = (figure: NumberedFigure): Html => {
  const title = `html-title-${figure.id}`
  const desc = `html-desc-${figure.id}`
  const svg = ownNames(figure.svg.replace(/^\s*<\?xml[^>]*>\s*/, ''), figure.id)
  const end = svg.indexOf('>') + 1
  const start = svg.slice(0, end).replace(/\s(role|aria-[a-z]+)=("[^"]*"|'[^']*')/g, '')
  const opening = start.replace(/\s*\/?>$/, '')
  const named = markup`${trusted(opening)} role="img" aria-labelledby="${title}" aria-describedby="${desc}"><title id="${title}">${textOf(figure.caption)}</title><desc id="${desc}">${figure.alt}</desc>`
  return start.endsWith('/>') ? markup`${named}</svg>` : markup`${named}${trusted(svg.slice(end))}`
}

/** The picture as a file of its own, for pages that must stay small. */
const linked = (figure: NumberedFigure, address: string): Html => {
  const { width, height } = svgSize(figure.svg) ?? { width: 0, height: 0 }
  return markup`<img src="${address}" alt="${figure.alt}" width="${Math.round(width)}" height="${Math.round(height)}" loading="lazy">`
}

export const printFigure = (figure: NumberedFigure, context: Context): Html => {
  const caption = `html-caption-${figure.id}`
  return markup`<figure class="picture" id="${figure.id}">
<section class="scroll" tabindex="0" aria-labelledby="${caption}">${context.picture ? linked(figure, context.picture(figure)) : picture(figure)}</section>
<figcaption><p class="caption" id="${caption}">${label(figure)}${printRuns(figure.caption, context)}</p>
${printNotes(figure.notes, context)}</figcaption>
</figure>`
}
