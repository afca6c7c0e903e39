import { type Clustering, clusteringOf, designEffect } from '#stats/clusters/clustering.ts'
import { intraclassByLikelihood, intraclassByVariance } from '#stats/clusters/intraclass.ts'
import type { Result } from '#stats/result.ts'
import type { Scope } from '../../contract/impact.ts'
import type { Measured } from './measured.ts'
import { pointsOf } from './study.ts'
import { told, type Told } from './told.ts'

const clusteringIn = ({ study, sittings, plan }: Measured, wave: string, arm?: string): Clustering => {
  const scores = study.persons.flatMap((person) => {
    const sitting = (arm === undefined || person.arm === arm) && sittings.of(person.person, wave)
    const points = sitting && pointsOf(sitting, plan.missing)
    return points ? [{ key: `${person.arm}\0${person.cluster}`, arm: person.arm, points: points.points }] : []
  })
  const groups = Map.groupBy(scores, ({ key }) => key)
  return clusteringOf([...groups.values()].map((own) => ({ arm: own[0]?.arm ?? '', scores: own.map(({ points }) => points) })))
}

const effectOf = (all: Clustering, icc: Result): Result =>
  icc.kind === 'refused'
    ? icc
    : { kind: 'value', value: designEffect(all, icc.value), n: all.n, clusters: all.clusters.length, warnings: icc.warnings }

const ofScope = (scope: Scope, all: Clustering, rule: 'complete' | 'wrong'): readonly Told[] => {
  const byVariance = intraclassByVariance(all)
  return [
    told('icc', scope, byVariance, { rule }),
    told('iccReml', scope, intraclassByLikelihood(all), { rule }),
    told('designEffect', scope, effectOf(all, byVariance), { rule }),
  ]
}

/** How alike the scores of a cluster are after the training: in all arms, each by itself compared, and in each arm. */
export const clusterResults = (all: Measured): readonly Told[] =>
  all.waves
    .slice(1)
    .flatMap((wave) => [
      ...ofScope({ wave }, clusteringIn(all, wave), all.plan.missing),
      ...(all.arms.length > 1 ? all.arms.flatMap((arm) => ofScope({ wave, arm }, clusteringIn(all, wave, arm), all.plan.missing)) : []),
    ])
