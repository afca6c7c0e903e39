import type { ApprovedLaw, ApprovedStep } from '../../contract/in-force.ts'
import type { Jurisdiction } from '../../contract/facts.ts'
import type { Law } from '../../contract/law-data.ts'
import type { ProposedLaw } from '../../contract/proposal.ts'
import { approvedOn } from '../approved-on.ts'
import { withSystem } from '../law-effects.ts'

type Step = Pick<ApprovedStep, 'system' | 'number' | 'restores'>

/** The step whose text is in force after some steps of one country, the latest last; undefined where the seed is. */
export const standing = <One extends Step>(steps: readonly One[]): One | undefined => {
  let step = steps.at(-1)
  // A step restores one before it only (`law_version_counted`), so this comes to an end.
  while (step && step.restores !== null) {
    const { restores } = step
    step = steps.find(({ number }) => number === restores)
  }
  return step
}

/** What would be in force again if the text that is now were withdrawn: its number, 0 for the seed; undefined where no text is approved. */
export const restoredBy = (steps: readonly Step[]): number | undefined => {
  const now = standing(steps)
  if (!now) return undefined
  return standing(steps.filter(({ number }) => number < now.number))?.number ?? 0
}

/** The text of one system as a law holds it. Its sources stand in the law; a proposal names only those that it adds. */
export const heldOf = (law: Law, system: Jurisdiction): ProposedLaw => {
  const held = law.systems.find((one) => one.system === system)
  if (!held) throw new Error(`no law of ${system} is held`)
  return { ...held, sources: [] }
}

/** The same text without the sources that a law lists anyhow: what a draft adds. */
export const addingTo = (law: Law, text: ProposedLaw): ProposedLaw => ({
  ...text,
  sources: text.sources.filter(({ id }) => !law.sources.some((one) => one.id === id)),
})

/** The same text with every source that it names, so that it stands whatever the law around it becomes. */
export const withItsSources = (law: Law, text: ProposedLaw): ProposedLaw => {
  const said = JSON.stringify(text.offences) + JSON.stringify([text.authorities, text.treaties])
  return { ...text, sources: withText(law, text).sources.filter(({ id }) => said.includes(`"source":${JSON.stringify(id)}`)) }
}

/** A law with the text of one system, and the sources that it adds, in place of what it holds of it. */
export const withText = (law: Law, { sources, ...system }: ProposedLaw): Law => {
  const listed = new Set(law.sources.map(({ id }) => id))
  return { ...withSystem(law, system), sources: [...law.sources, ...sources.filter(({ id }) => !listed.has(id))] }
}

/**
 * The law in force in Istmo: the seed, with what countries approved in place of what it holds of them. It is as of the day of the last
 * approval, by the calendar of its country, or of the seed where that is later.
 */
export const lawInForce = (seed: Law, laws: readonly Pick<ApprovedLaw, 'system' | 'law' | 'approvedAt'>[]): Law => {
  const days = [seed.asOf, ...laws.map(approvedOn)]
  const asOf = days.reduce((last, day) => (day > last ? day : last))
  return { ...laws.reduce((law, one) => withText(law, one.law), seed), asOf }
}
