import { html } from 'hono/html'
import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import type { Basis, Offence, SystemLaw, Version } from '../contract/law-data.ts'
import { lawPaths } from '../contract/public-paths.ts'
import { beginning } from '../domain/distinguish/say/beginning.ts'
import { inForce, spanOf } from '../domain/span.ts'
import type { PublicLaw } from '../server/public-law.ts'
import { gradeMark } from './field.ts'

/** The wording of an offence that applies on the day as of which the law was gone through. */
const wordingOn = (law: SystemLaw, kind: Offence['class'], asOf: string): Version | undefined => {
  const offence = law.offences.find((one) => one.class === kind)
  const versions: readonly Version[] = offence?.versions ?? []
  return inForce(versions, spanOf(asOf)).at(-1)
}

const HEADS = ['system', 'offence', 'means-adults', 'means-children', 'displacement', 'benefit'] as const

const cell = (t: Translate, head: (typeof HEADS)[number], one: (Basis & { readonly value: string }) | undefined): Markup =>
  one
    ? html`<td data-head="${t(`law.page.head-${head}`)}">${t('law.value', { value: one.value.replaceAll('-', '_') })} ${gradeMark(t, one.grade)}</td>`
    : html`<td data-head="${t(`law.page.head-${head}`)}">${t('law.page.not-held')}</td>`

const row = (t: Translate, given: PublicLaw, law: SystemLaw): Markup => {
  const { asOf } = given.read.law
  const approved = given.laws.some(({ system }) => system === law.system)
  const [tip, som] = [wordingOn(law, 'TIP', asOf), wordingOn(law, 'SOM', asOf)]
  const tipElements = tip?.elements && 'acts' in tip.elements ? tip.elements : undefined
  const somElements = som?.elements && 'conduct' in som.elements ? som.elements : undefined
  return html`<tr>
    <th scope="row"><a href="${lawPaths.system(t.lang, law.system)}">${t('law.system', { system: law.system })}</a>${approved ? html`<br><span class="soft">${t('law.page.approved-mark')}</span>` : ''}</th>
    <td data-head="${t('law.page.head-offence')}">${tip ? t('law.page.wording', { law: tip.instrument[t.lang], article: tip.article ?? 'none' }) : t('law.page.not-held')}<br><span class="soft">${tip && (tip.from.notBefore ?? tip.from.notAfter) ? beginning(t, tip.from) : ''}</span></td>
    ${cell(t, 'means-adults', tipElements?.meansForAdults)} ${cell(t, 'means-children', tipElements?.meansForChildren)} ${cell(t, 'displacement', tipElements?.displacement)} ${cell(t, 'benefit', somElements?.benefit)}
  </tr>`
}

/** The points on which the laws part ways, a row for each: of what is on file on the day as of which the law was gone through. */
export const matrix = (t: Translate, given: PublicLaw): Markup => {
  const { systems, asOf } = given.read.law
  return html`<section class="scroll" tabindex="0" aria-labelledby="matrix">
  <table class="cards">
    <caption id="matrix">${t('law.page.matrix', { day: printDate(asOf, t.lang) })}</caption>
    <thead>
      <tr>${HEADS.map((name) => html`<th scope="col">${t(`law.page.head-${name}`)}</th>`)}</tr>
    </thead>
    <tbody>${systems.map((law) => row(t, given, law))}</tbody>
  </table>
</section>`
}
