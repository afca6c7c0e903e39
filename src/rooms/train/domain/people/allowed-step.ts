import type { CertificationFacts, CertificationStepName } from '../../contract/certification.ts'
import { standingOf, type Candidate } from './standing.ts'

type Fact = keyof CertificationFacts

/** What each step must bring, and may bring alone. */
const ASKS: Readonly<Record<CertificationStepName, readonly Fact[]>> = {
  nominated: [],
  trained: ['attended', 'score', 'cut'],
  task: ['marks'],
  'co-facilitated': ['session', 'satisfactory'],
  certified: ['decision'],
  updated: [],
  observed: ['session', 'satisfactory'],
  recertified: ['decision'],
  suspended: ['reason'],
  reinstated: ['reason'],
  revoked: ['reason'],
}

/** What a step may bring besides: the first certificates say why nobody was taught beside. */
const TAKES: Readonly<Partial<Record<CertificationStepName, readonly Fact[]>>> = { certified: ['reason'] }

/** Facts that a step lacks, or that are none of it. */
export const factsAmiss = (step: CertificationStepName, facts: CertificationFacts): readonly Fact[] => {
  const given = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [name as Fact]))
  const asked = ASKS[step]
  return [
    ...asked.filter((name) => !given.includes(name)),
    ...given.filter((name) => !asked.includes(name) && !TAKES[step]?.includes(name)),
  ]
}

/** Why a step cannot be taken where somebody stands: it comes too early, too late, or a rule is not met; undefined where it can. */
export const stepRefused = (
  step: CertificationStepName,
  candidate: Candidate,
  on: string,
): 'not-nominated' | 'revoked' | 'out-of-turn' | 'unmet' | 'earlier' | undefined => {
  const { steps } = candidate
  const { state, unmet } = standingOf(candidate, on)
  const last = steps.at(-1)
  if (!last) return step === 'nominated' ? undefined : 'not-nominated'
  // What takes a certificate away is never held up by the day of another step.
  if (on < last.takenOn && step !== 'suspended' && step !== 'revoked') return 'earlier'
  if (state === 'revoked') return 'revoked'
  const isCertificate = steps.some((one) => one.step === 'certified')
  switch (step) {
    case 'nominated':
      return 'out-of-turn'
    case 'certified':
      if (isCertificate) return 'out-of-turn'
      return unmet.length > 0 ? 'unmet' : undefined
    case 'recertified':
      if (!isCertificate || state === 'suspended') return 'out-of-turn'
      return unmet.length > 0 ? 'unmet' : undefined
    case 'updated':
    case 'observed':
    case 'revoked':
      return isCertificate ? undefined : 'out-of-turn'
    case 'suspended':
      return isCertificate && state !== 'suspended' ? undefined : 'out-of-turn'
    case 'reinstated':
      return state === 'suspended' ? undefined : 'out-of-turn'
    case 'trained':
    case 'task':
    case 'co-facilitated':
      return isCertificate ? 'out-of-turn' : undefined
  }
}
