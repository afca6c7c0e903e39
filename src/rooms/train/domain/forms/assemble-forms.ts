import { canonicalHash } from '#law/rules'
import { randomFrom, shuffled } from '#stats/random.ts'
import { FORM_NAMES, type Form, type FormSet, type Shortfall } from '../../contract/forms.ts'
import type { Item, ItemBank } from '../../contract/item.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { syllabusHash, type VariantOf, variantOf } from '../syllabus/variant.ts'
import { blueprintOf, cellsOf } from './blueprint.ts'
import { anchorsWanted, chooseAnchors } from './choose-anchors.ts'
import { laidOut } from './lay-out.ts'
import { matchForms } from './match-forms.ts'
import { deviations, sumOf } from './measures.ts'
import { planForms, type Take } from './plan-forms.ts'

export type Order = {
  readonly syllabus: Syllabus
  /** For whom: a variant is tested in what it teaches, and in nothing that it leaves out. */
  readonly of?: Omit<VariantOf, 'lang'>
  readonly bank: ItemBank
  readonly forms: 2 | 4
  readonly seed: number
}

/** How far a form may lie from the mean of all in words and difficulty before that is said. */
const WITHIN = 0.1

const ownPerCell = (takes: readonly Take[]): ReadonlyMap<string, number> => {
  const each = new Map<string, number>()
  for (const { cell, own } of takes) if (own > 0) each.set(cell, (each.get(cell) ?? 0) + own)
  return each
}

/** Of each form its items in the order of the blueprint, so that a shared item stands at the same place in all of them. */
const inPlace = (
  takes: readonly Take[],
  own: ReadonlyMap<string, readonly (readonly Item[])[]>,
  { shared, form }: { readonly shared: ReadonlyMap<string, readonly Item[]>; readonly form: number },
): readonly Item[] => {
  const [ownAt, sharedAt] = [new Map<string, number>(), new Map<string, number>()]
  const next = (from: readonly Item[], at: Map<string, number>, { cell, n }: { cell: string; n: number }): readonly Item[] => {
    const start = at.get(cell) ?? 0
    at.set(cell, start + n)
    return from.slice(start, start + n)
  }
  return takes.flatMap(({ cell, own: n, anchors }) => [
    ...next(shared.get(cell) ?? [], sharedAt, { cell, n: anchors }),
    ...next(own.get(cell)?.[form] ?? [], ownAt, { cell, n }),
  ])
}

const rounded = (share: number): number => Math.round(share * 1000) / 10

const unlike = (names: readonly Form['name'][], forms: readonly (readonly Item[])[]): readonly Shortfall[] =>
  deviations(forms.map(sumOf)).flatMap((apart, at) => {
    const form = names[at]!
    return [
      ...(['es', 'en'] as const)
        .filter((lang) => Math.abs(apart[lang]) > WITHIN)
        .map((lang): Shortfall => ({ code: 'unlike-words', form, lang, have: rounded(apart[lang]) })),
      ...(Math.abs(apart.difficulty) > WITHIN
        ? [{ code: 'unlike-difficulty', form, have: rounded(apart.difficulty) } satisfies Shortfall]
        : []),
    ]
  })

/**
 * Parallel forms of a syllabus' blueprint: the same number of items of each outcome and level in all of them, as like as exchanges make them in words and expected
 * difficulty, with a block of anchors that all share and no other item in two of them. What the bank cannot give is said as a shortfall. The same order gives the
 * same forms. The bank is taken to be sound (`checkItems`).
 * @source parallel forms: van der Linden (2005), Linear Models for Optimal Test Design
 */
export const assembleForms = ({ syllabus, of = {}, bank, forms: count, seed }: Order): FormSet => {
  const draw = randomFrom(seed)
  const { modules, outcomes } = variantOf(syllabus, { ...of, lang: 'es' })
  const supply = { rows: blueprintOf({ modules }), cells: cellsOf(bank.items), outcomes, forms: count }
  const counts = chooseAnchors(supply, draw)
  const { takes, shortfalls } = planForms(supply, counts)
  const shared = new Map([...counts].map(([key, n]) => [key, shuffled(supply.cells.get(key)?.anchors ?? [], draw).slice(0, n)]))
  const own = matchForms(supply.cells, ownPerCell(takes), { forms: count, draw })
  const names = FORM_NAMES.slice(0, count)
  const items = names.map((_, form) => inPlace(takes, own, { shared, form }))
  const anchors = [...shared.values()].flat().map(({ id }) => id)
  const need = anchorsWanted(supply.rows.reduce((sum, row) => sum + row.items, 0))
  return {
    schema: 'istmo/forms/1',
    seed,
    syllabus: { code: syllabus.code, semver: syllabus.semver, date: syllabus.date, sha256: syllabusHash(syllabus) },
    ...((of.sector ?? of.country) && { of }),
    bank: { sha256: canonicalHash(bank), ...(bank.notice && { notice: bank.notice }) },
    anchors: anchors.toSorted(),
    forms: names.map((name, at) => ({ name, items: items[at]!.map((item) => laidOut(item, draw)) })),
    shortfalls: [
      ...shortfalls,
      ...(anchors.length < need ? [{ code: 'few-anchors', need, have: anchors.length } satisfies Shortfall] : []),
      ...unlike(names, items),
    ],
  }
}
