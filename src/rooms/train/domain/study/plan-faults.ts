import type { InputFault } from '#kernel/problem/input-faults.ts'
import type { ImpactPlan } from '../../contract/impact.ts'
import { ARMS } from '../../contract/people.ts'
import { WAVES } from '../../contract/wave.ts'
import { STATISTICS, type StatisticName } from '../impact/registry.ts'

/** Numbers that are of one group beside another. */
const COMPARED: readonly StatisticName[] = [
  'differenceInDifferencesProrated',
  'differenceInDifferences',
  'ancova',
  'welch',
  'dppc2',
  'adjustedG',
  'betweenG',
  'power',
  'baselineDifference',
  'attritionGap',
  'observedDifference',
  'vignetteDifference',
]
export const isCompared = (statistic: string | undefined): boolean => COMPARED.some((one) => one === statistic)

/** What a programme has. A plan of tables alone has waves and arms by names of its own, and no sessions. */
type Programme = { readonly sessions: readonly string[] }

const REFERENCES = ARMS.filter((arm) => arm !== 'trained')

const own = (path: string, rule: string, expected?: string): InputFault => ({
  path,
  fault: `train.plan-fault.${rule}`,
  ...(expected !== undefined && { expected }),
})
const listed = (path: string, names: readonly string[], known: readonly string[]): readonly InputFault[] =>
  names.every((name) => known.includes(name)) ? [] : [{ path, fault: 'not-listed', expected: known.join(', ') }]
const twice = (path: string, names: readonly string[]): readonly InputFault[] => {
  const again = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
  return again.length === 0 ? [] : [own(path, 'twice', again.join(', '))]
}

/** Where all waves are those of the house, the first of them is before the training and they stand in the order of time. */
const timeFaults = (waves: readonly string[]): readonly InputFault[] => {
  const places = waves.map((wave) => WAVES.findIndex((one) => one === wave))
  if (places.includes(-1) || new Set(places).size < places.length) return []
  if (!waves.includes('pre')) return [own('waves', 'no-before')]
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0)) ? [] : [own('waves', 'order', WAVES.join(', '))]
}

const armFaults = ({ arms, reference }: ImpactPlan): readonly InputFault[] => {
  if (!arms) return []
  if (reference === undefined) return twice('arms', arms)
  if (!arms.includes(reference)) return [...twice('arms', arms), own('reference', 'not-an-arm', arms.join(', '))]
  return arms.some((arm) => arm !== reference) ? twice('arms', arms) : [own('arms', 'alone')]
}

const primaryFaults = ({ primary, arms, passMark }: ImpactPlan): readonly InputFault[] => {
  if (primary === undefined) return []
  if (!Object.hasOwn(STATISTICS, primary)) return [own('primary', 'no-such-number')]
  if (isCompared(primary) && arms?.length === 1) return [own('arms', 'nobody-compared')]
  return primary === 'mcnemar' && passMark === undefined ? [own('passMark', 'no-pass-mark')] : []
}

const ofProgramme = ({ waves, arms = [], reference, primary, sessions = [] }: ImpactPlan, of: Programme): readonly InputFault[] => {
  const missing = sessions.filter((session) => !of.sessions.includes(session))
  return [
    ...(missing.length > 0 ? [own('sessions', 'no-such-session', missing.join(', '))] : []),
    ...listed('waves', waves, WAVES),
    ...listed('arms', arms, ARMS),
    ...listed('reference', reference === undefined ? [] : [reference], REFERENCES),
    ...(reference === undefined && isCompared(primary) ? [own('reference', 'nobody-compared')] : []),
  ]
}

/**
 * Why a plan cannot be followed, place by place: it would be locked and could never be amended back. Waves and arms once each; an arm to be compared with that is one of
 * them; a first number that is worked out and has what it needs. With a programme also that its sessions, tests and groups are there.
 */
export const planFaults = (plan: ImpactPlan, programme?: Programme): readonly InputFault[] => [
  ...twice('waves', plan.waves),
  ...timeFaults(plan.waves),
  ...armFaults(plan),
  ...primaryFaults(plan),
  ...(programme ? ofProgramme(plan, programme) : []),
]
