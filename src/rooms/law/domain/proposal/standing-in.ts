import type { System } from '../../contract/facts.ts'
import type { ApprovedLaw } from '../../contract/in-force.ts'
import type { Law } from '../../contract/law-data.ts'
import { canonicalHash } from '../distinguish/canonical-hash.ts'
import { approvalsOf, type GivenLaws, type Noted } from '../distinguish/notice.ts'
import { seedLaw } from '../seed.ts'

const textOf = (law: Law, system: System): string => canonicalHash(law.systems.find((one) => one.system === system) ?? null)

const approvedText = ({ law }: ApprovedLaw): string => {
  const { sources: _, ...system } = law
  return canonicalHash(system)
}

/** Whose texts a law that was kept earlier holds: those that a country approved and has in force, and those of which it is not known here. */
export const standingIn = (kept: Law, given: GivenLaws): Pick<Noted, 'approved' | 'earlier'> => {
  const laws = given.laws.filter((one) => approvedText(one) === textOf(kept, one.system))
  const isKnown = (system: System) => laws.some((one) => one.system === system) || textOf(kept, system) === textOf(seedLaw().law, system)
  const earlier = kept.systems.flatMap(({ system }) => (system === 'INT' || isKnown(system) ? [] : [system]))
  return { approved: approvalsOf({ ...given, laws }), earlier }
}
