import type { ImpactPlan } from '../../contract/impact.ts'
import type { ImpactAbout } from '../../contract/impact-about.ts'
import type { Behaviour } from '../../contract/levels.ts'
import type { TestForm } from '../../contract/test-form.ts'
import type { PublishedBefore } from '../evaluation/near-published.ts'
import type { Registration } from '../impact-page/registration.ts'
import type { Attempt } from '../taking/versions.ts'
import type { TryLink } from '../taking/name-persons.ts'

/** One try with the form that it is of; `line` has its answers as `1:a 2:bd`, in the order of the device. */
export type GatheredTry = Attempt & { readonly country: string; readonly form: string; readonly test: string; readonly line: string }

type Enrolled = {
  readonly session: string
  readonly pseudonym: string
  readonly country: string
  readonly arm: string
  readonly office: string
  readonly sector: string
}

type Observed = {
  readonly session: string
  readonly pseudonym: string
  readonly wave: string
  readonly observer: number
  /** 1 to 4 by outcome; what was not observed is not in it. */
  readonly ratings: Readonly<Record<string, number>>
}

/** All that a study brought, as it is handed to whoever works it out: no name, and nothing that a process cannot pass to another. */
export type Gathered = {
  readonly plan: ImpactPlan
  /** The plan's canonical JSON, and its hash. */
  readonly planText: string
  readonly planSha256: string
  readonly registration: Registration
  readonly about: ImpactAbout
  /** ISO date that the report bears. */
  readonly date: string
  readonly tries: readonly GatheredTry[]
  readonly links: readonly TryLink[]
  readonly enrolled: readonly Enrolled[]
  readonly forms: readonly (readonly [string, TestForm])[]
  /** Sheets of the reaction forms, a sign for each question. */
  readonly reactions: readonly string[]
  readonly behaviours: readonly Behaviour[]
  readonly observed: readonly Observed[]
  /** What stands in editions that have sessions of this study, of whatever study. */
  readonly published: readonly PublishedBefore[]
}

/** Columns of the table of observations, by the place of their behaviour. */
export const columnOf = (at: number): string => `b${String(at + 1).padStart(2, '0')}`
