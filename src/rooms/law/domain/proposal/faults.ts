import type { Law } from '../../contract/law-data.ts'
import type { ProposedLaw } from '../../contract/proposal.ts'
import canonicalize from 'canonicalize'
import { checkLaw, type LawFault } from '../check-law.ts'
import { withText } from './in-force.ts'

/** What keeps a proposed text from being law: all that keeps a law from being asked, and sources that are not its own to name. */
export type ProposalFault = Omit<LawFault, 'code'> & { readonly code: LawFault['code'] | 'source-taken' | 'source-unprefixed' }

/** A source that stands already is not rewritten: other laws may rest on it. A new one bears its country's name, so that no other has it. */
const sourceFaults = (law: Law, { system, sources }: ProposedLaw): readonly ProposalFault[] =>
  sources.flatMap((source): readonly ProposalFault[] => {
    const known = law.sources.find(({ id }) => id === source.id)
    if (known) return canonicalize(known) === canonicalize(source) ? [] : [{ code: 'source-taken', at: system, found: source.id }]
    return source.id.startsWith(`${system.toLowerCase()}-`) ? [] : [{ code: 'source-unprefixed', at: system, found: source.id }]
  })

/**
 * @param law what else is in force: the text takes the place of what this law holds of its system
 * @returns each fault with its place; none where the text may be law
 */
export const faultsIn = (law: Law, text: ProposedLaw): readonly ProposalFault[] => [
  ...sourceFaults(law, text),
  ...checkLaw(withText(law, text)),
]
