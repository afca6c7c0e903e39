import { html } from 'hono/html'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import { lawPaths } from '../../contract/public-paths.ts'

const RULES = ['adult', 'child', 'som', 'attempt', 'both', 'unknown', 'care', 'neither'] as const

/**
 * How answers become an outcome, for whoever works on paper.
 * @source TIP Protocol art. 3(a), 3(c) and 5(2)(a); SOM Protocol art. 3(a) and 6(2)(a)
 */
export const rulesSection = (t: Translate): Markup => html`<section aria-labelledby="rules">
  <h2 id="rules">${t('law.guide.rules')}</h2>
  <ul>
    ${RULES.map((rule) => html`<li>${t(`law.guide.rule-${rule}`)}</li>`)}
    <li>${t('law.guide.child-next')}</li>
    <li><a href="${lawPaths.index(t.lang)}">${t('law.guide.rule-national')}</a></li>
  </ul>
</section>`
