import type { Translate } from '#kernel/i18n/translate.ts'
import type { FormSet, Shortfall } from '../contract/forms.ts'
import type { Item } from '../contract/item.ts'
import { sumOf } from '../domain/forms/measures.ts'

/** In a sentence, where the forms are not what the blueprint asks. */
const shortfallLine = (t: Translate, { code, bloom, instead, ...of }: Shortfall): string =>
  t(`train.forms.shortfall.${code}`, {
    outcome: of.outcome ?? '',
    nth: of.nth ?? 0,
    form: of.form ?? '',
    lang: of.lang ?? '',
    need: of.need ?? 0,
    have: of.have ?? 0,
    bloom: t('train.bloom', { bloom: bloom ?? '' }),
    instead: instead?.outcome ?? '',
    level: t('train.bloom', { bloom: instead?.bloom ?? '' }),
  })

const formLine = (t: Translate, form: FormSet['forms'][number], byId: ReadonlyMap<string, Item>): string => {
  const items = form.items.flatMap(({ item }) => byId.get(item) ?? [])
  const { es, en } = sumOf(items)
  const hard = (difficulty: Item['difficulty']): number => items.filter((item) => (item.difficulty ?? 'middle') === difficulty).length
  return t('train.forms.made-form', {
    form: form.name,
    n: form.items.length,
    anchors: form.items.filter(({ anchor }) => anchor).length,
    es,
    en,
    easy: hard('easy'),
    middle: hard('middle'),
    hard: hard('hard'),
  })
}

/** What was assembled, as one reads it at a terminal: each form in a line, then every shortfall. */
export const formLines = (t: Translate, set: FormSet, bank: readonly Item[]): readonly string[] => {
  const byId = new Map(bank.map((item) => [item.id, item]))
  return [
    ...set.forms.map((form) => formLine(t, form, byId)),
    t('train.forms.anchors', { n: set.anchors.length, items: set.anchors.join(', ') }),
    t('train.forms.shortfalls', { n: set.shortfalls.length }),
    ...set.shortfalls.map((one) => `  ${shortfallLine(t, one)}`),
    ...(set.bank.notice ? [set.bank.notice[t.lang]] : []),
  ]
}
