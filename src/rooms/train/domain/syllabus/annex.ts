import type { Translate } from '#kernel/i18n/translate.ts'
import type { Basis, Law, Offence, SomElements, TipElements, Version } from '#law/law-data.ts'
import { beginning, beginsBefore, factNames, inForce, spanOf } from '#law/rules'
import type { Country } from '../../contract/syllabus.ts'
import { consentPoint, named, type Point, type Told, valued } from './annex-point.ts'
import { earlierPoints } from './earlier-wordings.ts'

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

type Listing = Basis & { readonly members: readonly string[] }

/** Each list as its own source gives it. */
const listed = (told: Told, group: 'acts' | 'means' | 'purpose', lists: readonly Listing[]): readonly Point[] =>
  lists.map((basis) => ({
    name: named(told, told.t(`law.field.${group}`), basis),
    value: factNames(
      told.t,
      basis.members.map((member) => `${group}.${member}`),
    ),
    basis,
  }))

/** A law that asks for a means from nobody has no list of means to presume. */
const meansListed = (told: Told, { means, meansForAdults, meansForChildren }: TipElements): readonly Point[] => {
  const isNeverNeeded = [meansForAdults, meansForChildren].every(({ value }) => value === 'not-required')
  return listed(
    told,
    'means',
    means.filter(({ source }) => !isNeverNeeded || told.kindOf(source) !== 'rule'),
  )
}

const tipPoints = (told: Told, tip: TipElements): readonly Point[] => [
  ...listed(told, 'acts', tip.acts),
  valued(told, 'means-adults', tip.meansForAdults),
  valued(told, 'means-children', tip.meansForChildren),
  ...meansListed(told, tip),
  ...listed(told, 'purpose', tip.purposes),
  valued(told, 'displacement', tip.displacement),
]

const somPoints = (told: Told, som: SomElements): readonly Point[] => [
  valued(told, 'conduct', som.conduct),
  valued(told, 'benefit', som.benefit),
  valued(told, 'nationals', som.nationals),
]

const elementPoints = (told: Told, version: Version): readonly Point[] => {
  const { elements, wording } = version
  if (elements === null) return [{ name: told.t('law.field.wording'), value: told.t('law.page.not-held'), basis: wording, isUnknown: true }]
  if ('acts' in elements) return [...tipPoints(told, elements), consentPoint(told, 'tip', version)]
  return 'conduct' in elements ? [...somPoints(told, elements), consentPoint(told, 'som', version)] : []
}

/** Figures that nobody has read are not handed out: they are copied, and their grade is not. */
const penaltyPoint = (told: Told, { article }: Version, one: Version['penalties'][number]): Point => {
  const { t } = told
  const name = t('law.field.penalty', { of: one.of[t.lang] })
  return told.kindOf(one.source) === 'memory'
    ? { name, value: t('train.annex.penalty-unread', { article: article ?? 'none' }), basis: one, isUnknown: true, isUncited: true }
    : { name: named(told, name, one), value: one.value[t.lang], basis: one }
}

const besidePoints = (told: Told, version: Version): readonly Point[] => {
  const { t } = told
  const { penalties, aggravators } = version
  const [aggravator] = aggravators
  return [
    ...penalties.map((one) => penaltyPoint(told, version, one)),
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

/** Where a wording stands and since when: of an offence that was not found, no day is missing. */
const placeOf = (t: Translate, { versions }: Offence, version: Version, before: string): string => {
  const { instrument, article, elements, from } = version
  const isFound = versions.length > 1 || elements !== null || article !== null
  const wording = t('law.page.wording', { law: instrument[t.lang], article: article ?? 'none' })
  return [wording, isFound ? beginning(t, from) : '', before].filter(Boolean).join('; ')
}

const offencePoints = (told: Told, offence: Offence, asOf: string): readonly AnnexOffence[] => {
  const { t } = told
  const span = spanOf(asOf)
  const versions: readonly Version[] = offence.versions
  const [first] = versions
  const before = first && beginsBefore(versions, span) ? t('train.annex.maybe-not-yet') : ''
  const now = inForce(versions, span)
  return now.map((version) => ({
    title: offence.title[t.lang],
    place: placeOf(t, offence, version, before),
    points: [
      ...elementPoints(told, version),
      ...besidePoints(told, version),
      ...(offence.class === 'TIP' && version === now.at(-1) ? earlierPoints(told, versions.slice(0, versions.indexOf(now[0]!))) : []),
    ],
  }))
}

/** What is held of a country's law on trafficking and smuggling on one day, in the wordings that may have been in force; never an opinion on it. */
export const annexOf = (t: Translate, law: Law, { country, asOf }: { readonly country: Country; readonly asOf: string }): Annex => {
  const kinds = new Map(law.sources.map(({ id, kind }) => [id, kind]))
  const told: Told = { t, kindOf: (source) => kinds.get(source) ?? 'memory' }
  const system = law.systems.find((one) => one.system === country)
  const main = (system?.offences ?? []).filter((one) => one.class === 'TIP' || one.class === 'SOM')
  return {
    country,
    offences: main.flatMap((offence) => offencePoints(told, offence, asOf)),
    others: (system?.offences ?? []).filter((one) => one.class !== 'TIP' && one.class !== 'SOM').map(({ title }) => title[t.lang]),
    authorities: (system?.authorities ?? []).map((one) => ({ name: one.name[t.lang], value: one.function[t.lang], basis: one })),
  }
}
