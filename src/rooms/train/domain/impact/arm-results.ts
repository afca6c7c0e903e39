import { adjustedG, dppc2 } from '#stats/between/gain-in-deviations.ts'
import { betweenG } from '#stats/between/standardised-difference.ts'
import { welch } from '#stats/between/welch.ts'
import { ancova } from '#stats/models/ancova.ts'
import { type Compared, differenceInDifferences } from '#stats/models/difference-in-differences.ts'
import { powerOfClusters, smallestFound } from '#stats/power.ts'
import { refused, type Result } from '#stats/result.ts'
import type { Scope } from '../../contract/impact.ts'
import { changesIn, type Measured } from './measured.ts'
import { pointsOf, type ScoreRule } from './study.ts'
import { told, type Told } from './told.ts'

type Pair = { readonly arm: string; readonly wave: string }

const comparedIn = (all: Measured, { arm, wave }: Pair, rule: ScoreRule = all.plan.missing): readonly Compared[] =>
  changesIn(all, wave, { rule })
    .filter(({ person }) => person.arm === arm || person.arm === all.reference)
    .map(({ person, before, after }) => ({ person: person.person, cluster: person.cluster, isTreated: person.arm === arm, before, after }))

const gainsOf = (compared: readonly Compared[]) => {
  const of = (isTreated: boolean) => compared.filter((one) => one.isTreated === isTreated).map(({ before, after }) => after - before)
  return { treated: of(true), reference: of(false) }
}

/** What the plan could have found, with the clusters that there are: never worked out from what was found. */
const planned = ({ plan: { smallestEffect: d, icc } }: Measured, compared: readonly Compared[]): Result => {
  if (d === undefined || icc === undefined) return refused('no-planned-effect')
  const clusters = (isTreated: boolean) => new Set(compared.filter((one) => one.isTreated === isTreated).map(({ cluster }) => cluster)).size
  const perArm = Math.min(clusters(true), clusters(false))
  if (perArm < 2) return refused('few-clusters', 2, perArm)
  const shape = { perArm, size: compared.length / (clusters(true) + clusters(false)), icc }
  const smallest = smallestFound(0.8, (effect) => powerOfClusters(shape, { d: effect }))
  const also = {
    d,
    icc,
    clustersPerArm: perArm,
    personsPerCluster: shape.size,
    ...(smallest !== undefined && { smallestAtPower80: smallest }),
  }
  return { kind: 'value', value: powerOfClusters(shape, { d }), n: compared.length, also, warnings: [] }
}

/**
 * The difference once more with omitted answers left out instead of counted as wrong: whether it rests on that. Nothing where nobody omitted one. How many did is told
 * by arm, since the two numbers together say something of these.
 */
const withoutOmitted = (all: Measured, pair: Pair, scope: Scope): readonly Told[] => {
  if (all.plan.missing !== 'wrong') return []
  const compared = comparedIn(all, pair, 'prorated')
  const hasOmitted = ({ person }: Compared): boolean =>
    [scope.from ?? '', pair.wave].some((wave) => {
      const sitting = all.sittings.of(person, wave)
      return sitting !== undefined && pointsOf(sitting, 'complete') === undefined
    })
  const omitted = compared.filter(hasOmitted)
  if (omitted.length === 0) return []
  const treated = omitted.filter(({ isTreated }) => isTreated).length
  const result = differenceInDifferences(compared)
  const also = { omittedTreated: treated, omittedReference: omitted.length - treated }
  return [
    told('differenceInDifferencesProrated', scope, result.kind === 'refused' ? result : { ...result, also: { ...result.also, ...also } }),
  ]
}

const against = (all: Measured, arm: string, wave: string): readonly Told[] => {
  const scope = { contrast: `${arm} - ${all.reference}`, from: all.waves[0] ?? '', wave }
  const compared = comparedIn(all, { arm, wave })
  const rule = all.plan.missing
  return [
    told('differenceInDifferences', scope, differenceInDifferences(compared), { rule }),
    ...withoutOmitted(all, { arm, wave }, scope),
    told('ancova', scope, ancova(compared), { rule }),
    told('welch', scope, welch(gainsOf(compared)), { rule }),
    told('dppc2', scope, dppc2(compared), { rule }),
    told('adjustedG', scope, adjustedG(compared), { rule }),
    told('betweenG', scope, betweenG(gainsOf(compared)), { rule }),
    told('power', scope, planned(all, compared)),
  ]
}

/** Each arm against the one that was not trained. Where there is none, that is said once. */
export const armResults = (all: Measured): readonly Told[] =>
  all.reference === null
    ? (['differenceInDifferences', 'ancova', 'betweenG'] as const).map((name) => told(name, {}, refused('no-reference-arm')))
    : all.waves.slice(1).flatMap((wave) => all.arms.filter((arm) => arm !== all.reference).flatMap((arm) => against(all, arm, wave)))
