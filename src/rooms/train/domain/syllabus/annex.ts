import type { Translate } from '#kernel/i18n/translate.ts'
import type { Basis, Law, Offence, SomElements, TipElements, Version } from '#law/law-data.ts'
import { beginning, beginsBefore, factNames, inForce, spanOf } from '#law/rules'
import type { Country } from '../../contract/syllabus.ts'

/** One point of a law: what it says, how well that is known, and where it comes from. */
export type Point = { readonly name: string; readonly value: string; readonly basis: Basis }
/** An offence in one of the wordings that may be in force on the day of the annex. */
export type AnnexOffence = { readonly title: string; readonly place: string; readonly points: readonly Point[] }

/** The law of one country on one day, as it is held: what nobody has read is not there, and is said. */
export type Annex = {
  readonly country: Country
  readonly offences: readonly AnnexOffence[]
  readonly authorities: readonly Point[]
  /** Other offences of that law by their titles: named, and not summed up. */
  readonly others: readonly string[]
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

type Valued = Basis & { readonly value: string }

const members = (t: Translate, group: string, lists: readonly { readonly members: readonly string[] }[]): string =>
  factNames(
    t,
    [...new Set(lists.flatMap((one) => one.members))].map((member) => `${group}.${member}`),
  )

/** Each list as its own source gives it; one that the rules presume is called so, since no source of that State gives it. */
const listed = (t: Translate, group: 'acts' | 'means' | 'purpose', lists: readonly (Basis & { members: readonly string[] })[]): Point[] =>
  lists.map((basis) => {
    const name = t(`law.field.${group}`)
    const isPresumed = basis.source.startsWith('presumed-')
    return { name: isPresumed ? t('train.annex.presumed', { name }) : name, value: members(t, group, [basis]), basis }
  })

const valued = (t: Translate, name: string, one: Valued): Point => ({
  name: t(`law.field.${name}`),
  value: t('law.value', { value: one.value.replaceAll('-', '_') }),
  basis: one,
})

const tipPoints = (t: Translate, tip: TipElements): readonly Point[] => [
  ...listed(t, 'acts', tip.acts),
  valued(t, 'means-adults', tip.meansForAdults),
  valued(t, 'means-children', tip.meansForChildren),
  ...listed(t, 'means', tip.means),
  ...listed(t, 'purpose', tip.purposes),
  valued(t, 'displacement', tip.displacement),
]

const somPoints = (t: Translate, som: SomElements): readonly Point[] => [
  valued(t, 'conduct', som.conduct),
  valued(t, 'benefit', som.benefit),
  valued(t, 'nationals', som.nationals),
]

const elementPoints = (t: Translate, { elements, wording }: Version): readonly Point[] => {
  if (elements === null) return [{ name: t('law.field.wording'), value: t('law.page.not-held'), basis: wording }]
  if ('acts' in elements) return tipPoints(t, elements)
  return 'conduct' in elements ? somPoints(t, elements) : []
}

const besidePoints = (t: Translate, { consent, penalties, aggravators }: Version): readonly Point[] => {
  const [aggravator] = aggravators
  return [
    ...(consent ? [{ name: t('law.field.consent'), value: consent.value[t.lang], basis: consent }] : []),
    ...penalties.map((one) => ({ name: t('law.field.penalty', { of: one.of[t.lang] }), value: one.value[t.lang], basis: one })),
    ...(aggravator
      ? [
          {
            name: t('train.annex.aggravators'),
            value: aggravators.map(({ value }) => lowerFirst(value[t.lang])).join('; '),
            basis: aggravator,
          },
        ]
      : []),
  ]
}

const offencePoints = (t: Translate, offence: Offence, asOf: string): readonly AnnexOffence[] => {
  const span = spanOf(asOf)
  const versions: readonly Version[] = offence.versions
  const [first] = versions
  const before = first && beginsBefore(versions, span) ? t('train.annex.maybe-not-yet') : ''
  return inForce(versions, span).map((version) => ({
    title: offence.title[t.lang],
    place: [
      t('law.page.wording', { law: version.instrument[t.lang], article: version.article ?? 'none' }),
      beginning(t, version.from),
      before,
    ]
      .filter(Boolean)
      .join('; '),
    points: [...elementPoints(t, version), ...besidePoints(t, version)],
  }))
}

/** What is held of a country's law on trafficking and smuggling on one day, in the wordings that may have been in force; never an opinion on it. */
export const annexOf = (t: Translate, law: Law, { country, asOf }: { readonly country: Country; readonly asOf: string }): Annex => {
  const system = law.systems.find((one) => one.system === country)
  const main = (system?.offences ?? []).filter((one) => one.class === 'TIP' || one.class === 'SOM')
  return {
    country,
    offences: main.flatMap((offence) => offencePoints(t, offence, asOf)),
    others: (system?.offences ?? []).filter((one) => one.class !== 'TIP' && one.class !== 'SOM').map(({ title }) => title[t.lang]),
    authorities: (system?.authorities ?? []).map((one) => ({ name: one.name[t.lang], value: one.function[t.lang], basis: one })),
  }
}
