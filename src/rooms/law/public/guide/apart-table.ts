import { html } from 'hono/html'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'

const POINTS = ['purpose', 'consent', 'border', 'means', 'profit', 'both'] as const

/**
 * The points on which the two offences part ways.
 * @source TIP Protocol art. 3, SOM Protocol art. 3; UNODC university module 11 on comparing the two, read in excerpts
 */
export const apartTable = (t: Translate): Markup => html`<section class="scroll" tabindex="0" aria-labelledby="apart">
  <table class="cards">
    <caption id="apart">${t('law.guide.apart')}</caption>
    <thead>
      <tr>
        <th scope="col">${t('law.guide.point')}</th>
        <th scope="col">${t('law.outcome', { outcome: 'TIP' })}</th>
        <th scope="col">${t('law.outcome', { outcome: 'SOM' })}</th>
      </tr>
    </thead>
    <tbody>
      ${POINTS.map(
        (point) => html`<tr>
          <th scope="row">${t(`law.apart.${point}.head`)}</th>
          <td data-head="${t('law.outcome', { outcome: 'TIP' })}">${t(`law.apart.${point}.tip`)}</td>
          <td data-head="${t('law.outcome', { outcome: 'SOM' })}">${t(`law.apart.${point}.som`)}</td>
        </tr>`,
      )}
    </tbody>
  </table>
</section>`
