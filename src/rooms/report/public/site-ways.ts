/** Ways from one page of an edition to the others. */
import { html } from 'hono/html'
import type { Markup } from './shell.ts'
import { type Chapter, type Frame, titleOf } from './site-frame.ts'

const chapterList = (frame: Frame, here?: string): Markup =>
  html`<ol>
    ${frame.chapters.map(
      (chapter) =>
        html`<li>
          <a href="${frame.paths.chapter(frame.lang, chapter.heading.id)}" ${chapter.heading.id === here ? html` aria-current="page"` : ''}
            >${titleOf(frame, chapter)}</a
          >
        </li>`,
    )}
  </ol>`

/**
 * Folded where the window has no room for it beside the text (site.css). The list stands after its button and not in it: where it is always
 * shown there is no button, and nothing that reads the page takes its links for folded away.
 */
export const contents = (frame: Frame, here?: string): Markup => {
  const name = frame.t('report.site.contents')
  return html`<nav class="contents" aria-label="${name}">
    <details>
      <summary>${name}</summary>
    </details>
    ${chapterList(frame, here)}
  </nav>`
}

export const around = (frame: Frame, chapter: Chapter): Markup => {
  const at = frame.chapters.indexOf(chapter)
  const link = (to: Chapter | undefined, rel: 'prev' | 'next') =>
    to
      ? html`<a rel="${rel}" href="${frame.paths.chapter(frame.lang, to.heading.id)}"
          >${frame.t(`report.site.${rel}`, { title: titleOf(frame, to) })}</a
        >`
      : ''
  return html`<nav class="around" aria-label="${frame.t('report.site.around')}">
    ${link(frame.chapters[at - 1], 'prev')}${link(frame.chapters[at + 1], 'next')}
  </nav>`
}
