import { html } from 'hono/html'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Markup } from '#ui/public/frame.ts'
import type { Basis, Offence, SomElements, TipElements, Version } from '../contract/law-data.ts'
import { beginning } from '../domain/distinguish/say/beginning.ts'
import { factNames } from '../domain/distinguish/say/names.ts'
import { type Cited, field, memberNames } from './field.ts'

type Line = { readonly name: string; readonly value: string; readonly basis: Basis }

const valued = (t: Translate, name: string, one: Basis & { readonly value: string }): Line => ({
  name: t(`law.field.${name}`),
  value: t('law.value', { value: one.value.replaceAll('-', '_') }),
  basis: one,
})

const listed = (
  t: Translate,
  group: 'acts' | 'means' | 'purpose',
  lists: readonly (Basis & { readonly members: readonly string[] })[],
): readonly Line[] => lists.map((list) => ({ name: t(`law.field.${group}`), value: memberNames(t, group, list.members), basis: list }))

const tipLines = (t: Translate, tip: TipElements): readonly Line[] => [
  ...listed(t, 'acts', tip.acts),
  valued(t, 'acts-covered', tip.actsCovered),
  valued(t, 'displacement', tip.displacement),
  valued(t, 'means-adults', tip.meansForAdults),
  valued(t, 'means-children', tip.meansForChildren),
  ...listed(t, 'means', tip.means),
  valued(t, 'means-covered', tip.meansCovered),
  ...listed(t, 'purpose', tip.purposes),
  valued(t, 'purposes-covered', tip.purposesCovered),
  valued(t, 'attempt', tip.attempt),
  valued(t, 'intent', tip.intent),
]

const somLines = (t: Translate, som: SomElements): readonly Line[] => [
  valued(t, 'conduct', som.conduct),
  valued(t, 'benefit', som.benefit),
  valued(t, 'nationals', som.nationals),
]

const elementLines = (t: Translate, offence: Offence, version: Version): readonly Line[] => {
  const { elements } = version
  if (elements === null) return []
  if ('acts' in elements) return tipLines(t, elements)
  if ('conduct' in elements) return somLines(t, elements)
  return [
    { name: t('law.field.facts'), value: factNames(t, elements.facts), basis: version.wording },
    ...(elements.benefit ? [valued(t, 'benefit', elements.benefit)] : []),
    valued(t, 'more', elements.more),
  ]
}

const besideLines = (t: Translate, { penalties, aggravators, consent }: Version): readonly Line[] => [
  ...(consent ? [{ name: t('law.field.consent'), value: consent.value[t.lang], basis: consent }] : []),
  ...penalties.map((penalty) => ({
    name: t('law.field.penalty', { of: penalty.of[t.lang] }),
    value: t('law.page.penalty', { value: penalty.value[t.lang], years: penalty.maximumYears ?? 0 }),
    basis: penalty,
  })),
  ...aggravators.map((one) => ({
    name: t('law.field.aggravator'),
    value: t('law.page.aggravator', { what: one.value[t.lang], effect: one.effect[t.lang] }),
    basis: one,
  })),
]

/** Everything that is held of one wording, line by line. */
export const wordingFields = (
  t: Translate,
  cited: Cited,
  offence: Offence,
  version: Version,
  next: Version | undefined,
): Markup => html`<dl class="fields">
  ${[
    { name: t('law.field.from'), value: beginning(t, version.from), basis: version.from },
    ...(next ? [{ name: t('law.field.until'), value: t('law.page.until', { from: beginning(t, next.from) }), basis: next.from }] : []),
    { name: t('law.field.wording'), value: t(version.elements ? 'law.page.described' : 'law.page.not-held'), basis: version.wording },
    ...elementLines(t, offence, version),
    ...besideLines(t, version),
  ].map(({ name, value, basis }) => field(t, cited, name, value, basis))}
</dl>`
