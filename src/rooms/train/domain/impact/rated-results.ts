import { clusteringOf } from '#stats/clusters/clustering.ts'
import { intraclassByVariance } from '#stats/clusters/intraclass.ts'
import { alpha } from '#stats/items/alpha.ts'
import { wilson } from '#stats/items/facility.ts'
import { shareHigh } from '#stats/items/rating.ts'
import { clusteredMean, groupDifference } from '#stats/models/group-means.ts'
import { refused, type Result } from '#stats/result.ts'
import { mean } from '#stats/sample.ts'
import type { Measured } from './measured.ts'
import type { Observation, Person } from './study.ts'
import { told, type Told } from './told.ts'

const trainedOf = ({ study, reference }: Measured): readonly Person[] =>
  study.persons.filter(({ arm, isEnrolled }) => arm !== reference && isEnrolled)

/** What those who were trained thought of it: never added to a score of learning. */
export const reactionResults = (all: Measured): readonly Told[] => {
  const { reactions } = all.study
  if (!reactions) return [told('reactionShare', {}, refused('not-collected'))]
  const { columns, rows } = reactions
  const answered = rows.filter((row) => row.size > 0)
  const trained = trainedOf(all).length
  // Some were typed twice, or are of others: then no number that is made of them holds.
  const tooMany = answered.length > trained || trained === 0 ? refused('more-forms-than-people', trained, answered.length) : undefined
  const response: Result = tooMany ?? {
    kind: 'value',
    value: answered.length / trained,
    n: trained,
    interval: wilson(answered.length, trained),
    warnings: [],
  }
  const whole = answered
    .map((row) => columns.map((column) => row.get(column)).filter((rating) => typeof rating === 'number'))
    .filter((ratings) => ratings.length === columns.length)
  return [
    told('reactionResponse', {}, response),
    ...columns.map((question) => {
      const result = tooMany ?? shareHigh(rows.flatMap((row) => row.get(question) ?? []))
      const aside = rows.filter((row) => row.get(question) === null).length
      return told(
        'reactionShare',
        { question },
        result.kind === 'refused' ? result : { ...result, also: { ...result.also, doesNotApply: aside } },
      )
    }),
    told('reactionAlpha', {}, tooMany ?? alpha(whole)),
  ]
}

/** The mean of what one observer rated of a person; undefined where nothing was observed. */
const ratedBy = ({ ratings }: Observation): number | undefined => (ratings.size === 0 ? undefined : mean([...ratings.values()]))

type Seen = { readonly person: Person; readonly score: number; readonly cluster: string; readonly both: readonly number[] }

/** Each person whom a supervisor observed in a wave, by the first observer of the table; a second one is for agreement alone. */
const seenIn = ({ study: { persons, observations } }: Measured, wave: string): readonly Seen[] => {
  const byPerson = Map.groupBy(observations?.rows.filter((row) => row.wave === wave) ?? [], ({ person }) => person)
  return persons.flatMap((person) => {
    const both = (byPerson.get(person.person) ?? []).flatMap((row) => ratedBy(row) ?? [])
    const [score] = both
    return score === undefined ? [] : [{ person, score, cluster: person.cluster, both: both.slice(0, 2) }]
  })
}

/** Of so many a second observer is asked for (stats.md, part 1). */
const SECOND = 0.2

/** ICC(1,1): two observers of a person as a cluster of two. */
const agreement = (seen: readonly Seen[]): Result => {
  const twice = seen.filter(({ both }) => both.length === 2)
  const result = intraclassByVariance(clusteringOf(twice.map(({ both }) => ({ arm: '', scores: both }))))
  if (result.kind === 'refused') return refused('few-observed-twice', result.need ?? 5, twice.length)
  const { clusters: _, also: __, warnings, ...rest } = result
  const isRare = twice.length < SECOND * seen.length
  return {
    ...rest,
    n: twice.length,
    also: { observed: seen.length },
    warnings: [...warnings, ...(isRare ? ['rarely-observed-twice'] : [])],
  }
}

/** What people do now, as their supervisors saw it. */
export const observationResults = (all: Measured): readonly Told[] => {
  const { observations } = all.study
  if (!observations) return [told('observedMean', {}, refused('not-collected'))]
  const waves = all.plan.waves.filter((wave) => observations.rows.some((row) => row.wave === wave))
  return waves.flatMap((wave) => {
    const seen = seenIn(all, wave)
    const arms = all.arms.filter((arm) => arm !== all.reference)
    return [
      ...all.arms.map((arm) => told('observedMean', { arm, wave }, clusteredMean(seen.filter(({ person }) => person.arm === arm)))),
      ...(all.reference === null ? [] : arms).map((arm) => {
        const own = seen.filter(({ person }) => person.arm === arm || person.arm === all.reference)
        const scored = own.map(({ person, score, cluster }) => ({ score, cluster, isTreated: person.arm === arm }))
        return told('observedDifference', { contrast: `${arm} - ${all.reference}`, wave }, groupDifference(scored))
      }),
      told('observerAgreement', { wave }, agreement(seen)),
    ]
  })
}
