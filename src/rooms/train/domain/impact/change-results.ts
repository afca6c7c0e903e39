import { type Crossed, crossedGain, formEffect } from '#stats/paired/crossed-gain.ts'
import { clusteredChange } from '#stats/paired/clustered-change.ts'
import { classGain } from '#stats/paired/class-gain.ts'
import { mcnemar } from '#stats/paired/mcnemar.ts'
import type { Pairs } from '#stats/paired/pairs.ts'
import { hodgesLehmann, signedRank } from '#stats/paired/signed-rank.ts'
import { gav, gz } from '#stats/paired/standardised-change.ts'
import { pairedChange } from '#stats/paired/t-test.ts'
import { refused, type Result } from '#stats/result.ts'
import type { Scope } from '../../contract/impact.ts'
import { type Change, changesIn, isLinked, type Measured } from './measured.ts'
import { told, type Told } from './told.ts'

const pairsOf = (changes: readonly Change[]): Pairs => ({
  before: changes.map(({ before }) => before),
  after: changes.map(({ after }) => after),
})

const changedBy = (changes: readonly Change[]): Result =>
  clusteredChange(changes.map(({ before, after, person: { cluster } }) => ({ change: after - before, cluster })))

/** The two forms that were crossed between two waves; undefined where they were not. */
const crossedForms = (changes: readonly Change[]): readonly [string, string] | undefined => {
  const forms = [...new Set(changes.flatMap(({ forms: both }) => both).filter((form) => form !== null))].toSorted()
  const [a, b] = forms
  return forms.length === 2 && a !== undefined && b !== undefined ? [a, b] : undefined
}

const crossedOf = (changes: readonly Change[], [a]: readonly [string, string]): readonly Crossed[] =>
  changes.flatMap(({ forms: [early, late], person: { cluster }, before, after }) =>
    early === null || late === null || early === late
      ? []
      : [{ cluster, firstForm: early === a ? ('A' as const) : ('B' as const), before, after }],
  )

/** Then a harder form is as hard both times: there is nothing to cancel. A test without forms is one form. */
const isSameForm = (changes: readonly Change[]): boolean =>
  changes.length > 0 && changes.every(({ forms: [early, late] }) => early === late)

const crossedBy = (changes: readonly Change[], statistic: typeof crossedGain): Result => {
  if (isSameForm(changes)) return refused('same-form')
  const forms = crossedForms(changes)
  const crossed = forms ? crossedOf(changes, forms) : []
  return crossed.length > 0 ? statistic(crossed) : refused('not-crossed')
}

const passed = (changes: readonly Change[], mark: number | undefined): Result =>
  mark === undefined
    ? refused('no-pass-mark')
    : mcnemar(
        changes.map(({ before }) => before >= mark),
        changes.map(({ after }) => after >= mark),
      )

const fewestPoints = (changes: readonly Change[]): number | undefined => {
  const [first, ...others] = new Set(changes.map(({ most }) => most))
  return others.length === 0 ? first : undefined
}

const gainOfClass = (changes: readonly Change[]): Result => {
  const most = fewestPoints(changes)
  return most === undefined && changes.length > 0 ? refused('forms-of-two-lengths') : classGain(pairsOf(changes), most ?? 0)
}

/** The headline once more without the persons whose link is less than exact: whether it rests on them. */
const onExactLinks = (all: Measured, changes: readonly Change[], scope: Scope): readonly Told[] => {
  if (!isLinked(all)) return []
  const exact = changes.filter(({ person: { link } }) => link === null || link === 'exact')
  const rule = all.plan.missing
  return [
    told('crossedGainExact', scope, crossedBy(exact, crossedGain), { rule }),
    told('clusteredChangeExact', scope, changedBy(exact), { rule }),
    told('pairedChangeExact', scope, pairedChange(pairsOf(exact)), { rule }),
  ]
}

const ofArm = (all: Measured, arm: string, wave: string): readonly Told[] => {
  const scope = { arm, from: all.waves[0] ?? '', wave }
  const changes = changesIn(all, wave, { arm })
  const counted = changesIn(all, wave, { arm, rule: 'wrong' })
  const [pairs, whole] = [pairsOf(changes), pairsOf(counted)]
  const rule = all.plan.missing
  return [
    told('crossedGain', scope, crossedBy(changes, crossedGain), { rule }),
    told('formEffect', scope, crossedBy(changes, formEffect), { rule }),
    told('clusteredChange', scope, changedBy(changes), { rule }),
    told('pairedChange', scope, pairedChange(pairs), { rule }),
    ...onExactLinks(all, changes, scope),
    told('signedRank', scope, signedRank(whole)),
    told('hodgesLehmann', scope, hodgesLehmann(whole)),
    told('mcnemar', scope, passed(counted, all.plan.passMark)),
    told('gz', scope, gz(pairs), { rule }),
    told('gav', scope, gav(pairs), { rule }),
    told('classGain', scope, gainOfClass(changes), { rule }),
  ]
}

/** How the persons of each arm changed from the first wave to each later one. */
export const changeResults = (all: Measured): readonly Told[] =>
  all.waves.slice(1).flatMap((wave) => all.arms.flatMap((arm) => ofArm(all, arm, wave)))
