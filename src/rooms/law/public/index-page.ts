import { html } from 'hono/html'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import { GRADES } from '../contract/law-data.ts'
import type { PublicLaw } from '../server/public-law.ts'
import { warningOf } from './approval.ts'
import { gradeMark } from './field.ts'
import { lawPage } from './law-page.ts'
import { matrix } from './matrix.ts'

const legend = (t: Translate): Markup => html`<h2>${t('law.page.grades')}</h2>
  <dl class="fields">
    ${GRADES.map((grade) => html`<div><dt>${gradeMark(t, grade)}</dt><dd>${t(`law.page.grade-${grade}`)}</dd></div>`)}
  </dl>`

/** The points on which the laws part ways, side by side: the same facts are trafficking in one and not in another. */
export const indexPage = (t: Translate, given: PublicLaw): string => {
  const { law } = given.read
  return lawPage({
    t,
    warning: warningOf(t, given, null),
    law: law.systems.map(({ system }) => system),
    here: null,
    title: t('law.page.index'),
    body: html`<p class="lead">${t('law.page.index-lead')}</p>
      ${matrix(t, given)}
      <p>${t('law.page.index-note')}</p>
      ${legend(t)}`,
  })
}
