import { html } from 'hono/html'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import type { SystemLaw } from '../../contract/law-data.ts'
import { placeOf } from '../../domain/distinguish/say/place.ts'
import type { PublicLaw } from '../../server/public-law.ts'
import { wordingOn } from '../matrix.ts'

/** Earlier and other texts of which no element is held; one that stands at the same place as another is the earlier of the two. */
const notHeld = (t: Translate, { offences }: SystemLaw): readonly string[] =>
  offences
    .filter((one) => one.class === 'TIP' || one.class === 'SOM')
    .flatMap(({ title, versions }) =>
      versions.flatMap((version) => {
        if (version.elements !== null) return []
        const place = placeOf(t, { version })
        const isShared = versions.some((one) => one !== version && one.instrument.es === version.instrument.es)
        return [`${title[t.lang]}: ${isShared ? t('law.guide.earlier-text', { place }) : place}`]
      }),
    )

/** One law on the points on which laws part ways, in one paragraph. */
const line = (t: Translate, law: SystemLaw, asOf: string): Markup => {
  const [tip, som] = [wordingOn(law, 'TIP', asOf), wordingOn(law, 'SOM', asOf)]
  const value = (one: { readonly value: string } | undefined): string =>
    one ? t('law.value', { value: one.value.replaceAll('-', '_') }) : t('law.page.not-held')
  const tipElements = tip?.elements && 'acts' in tip.elements ? tip.elements : undefined
  const somElements = som?.elements && 'conduct' in som.elements ? som.elements : undefined
  const open = notHeld(t, law)
  return html`<li>
    <strong>${t('law.system', { system: law.system })}</strong> (${tip ? placeOf(t, { version: tip }) : t('law.page.not-held')}).
    ${t('law.guide.by-country-line', {
      adults: value(tipElements?.meansForAdults),
      children: value(tipElements?.meansForChildren),
      displacement: value(tipElements?.displacement),
      benefit: value(somElements?.benefit),
    })}
    ${open.length === 0 ? '' : t('law.guide.by-country-open', { texts: open.join('; ') })}
  </li>`
}

/** What the country and the date are asked for, for whoever works on paper; the script says it with the answer. */
export const byCountry = (t: Translate, given: PublicLaw): Markup => html`<section class="without-script" aria-labelledby="by-country">
  <h2 id="by-country">${t('law.guide.by-country')}</h2>
  <p>${t('law.page.index-note')} ${t('law.guide.by-country-note')}</p>
  <ul>${given.read.law.systems.map((law) => line(t, law, given.read.law.asOf))}</ul>
</section>`
