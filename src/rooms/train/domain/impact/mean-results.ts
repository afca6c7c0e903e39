import { shareDifference } from '#stats/between/share-difference.ts'
import { welch } from '#stats/between/welch.ts'
import { clusteredMean, groupDifference, type Scored } from '#stats/models/group-means.ts'
import { refused } from '#stats/result.ts'
import { lossOf } from './flow.ts'
import { changesIn, type Measured } from './measured.ts'
import { type Person, pointsOf } from './study.ts'
import { told, type Told } from './told.ts'

type Paired = { readonly person: Person; readonly before: Scored; readonly after: Scored }

/** Everybody of two arms, or of one, who has points in the first wave and in a later one: means before and after are then of the same people. */
const pairedIn = (all: Measured, wave: string, arms: readonly (string | null)[]): readonly Paired[] =>
  changesIn(all, wave)
    .filter(({ person }) => arms.includes(person.arm))
    .map(({ person, before, after }) => ({
      person,
      before: { score: before, cluster: person.cluster },
      after: { score: after, cluster: person.cluster },
    }))

/** The means of each arm before and after, of those who took both tests. */
export const meanResults = (all: Measured): readonly Told[] =>
  all.waves.slice(1).flatMap((wave) =>
    all.arms.flatMap((arm) => {
      const [scope, own] = [{ arm, from: all.waves[0] ?? '', wave }, pairedIn(all, wave, [arm])]
      const rule = all.plan.missing
      return [
        told('meanBefore', scope, clusteredMean(own.map(({ before }) => before)), { rule }),
        told('meanAfter', scope, clusteredMean(own.map(({ after }) => after)), { rule }),
      ]
    }),
  )

/** Whether the arms that are compared at a later wave began alike. */
export const baselineResults = (all: Measured): readonly Told[] => {
  if (all.reference === null) return [told('baselineDifference', {}, refused('no-reference-arm'))]
  return all.waves.slice(1).flatMap((wave) =>
    all.arms
      .filter((arm) => arm !== all.reference)
      .map((arm) => {
        const own = pairedIn(all, wave, [arm, all.reference])
        const scored = own.map(({ person, before }) => ({ ...before, isTreated: person.arm === arm }))
        const scope = { contrast: `${arm} - ${all.reference}`, from: all.waves[0] ?? '', wave }
        return told('baselineDifference', scope, groupDifference(scored), { rule: all.plan.missing })
      }),
  )
}

/** Points of everybody of an arm who has some in the first wave. */
const firstScores = ({ study, sittings, plan, waves }: Measured, arm: string) =>
  study.persons.flatMap((person) => {
    const sitting = person.arm === arm && sittings.of(person.person, waves[0] ?? '')
    const points = sitting && pointsOf(sitting, plan.missing)
    return points ? [{ person, score: points.points }] : []
  })

/** Whether those who did not come back knew less at first than those who did, in each arm. */
const lostScores = (all: Measured, arm: string, wave: string): Told => {
  // A sheet that could not be linked may be of one of those who seem lost.
  if (all.study.persons.some((person) => person.arm === arm && !person.isEnrolled))
    return told('lostDifference', { arm, wave }, refused('sheets-not-linked'), { rule: all.plan.missing })
  const scored = firstScores(all, arm)
  const of = (isLost: boolean) =>
    scored.filter(({ person }) => (all.sittings.of(person.person, wave) === undefined) === isLost).map(({ score }) => score)
  return told('lostDifference', { arm, wave }, welch({ treated: of(true), reference: of(false) }), { rule: all.plan.missing })
}

/** By how much more of one arm than of the other was lost. */
const lossGap = (all: Measured, arm: string, wave: string): Told => {
  const shareOf = (of: string | null) => {
    const { lost, n } = lossOf(all, of, wave)
    return { hits: lost, n }
  }
  return told('attritionGap', { contrast: `${arm} - ${all.reference}`, wave }, shareDifference(shareOf(arm), shareOf(all.reference)))
}

/** Who was lost, beyond how many: which arm lost more, and whether those who knew less did. */
export const lossResults = (all: Measured): readonly Told[] =>
  all.waves
    .slice(1)
    .flatMap((wave) => [
      ...(all.reference === null ? [] : all.arms.filter((arm) => arm !== all.reference).map((arm) => lossGap(all, arm, wave))),
      ...all.arms.map((arm) => lostScores(all, arm, wave)),
    ])
