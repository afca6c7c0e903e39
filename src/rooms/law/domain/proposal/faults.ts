import type { Law } from '../../contract/law-data.ts'
import type { ProposedLaw } from '../../contract/proposal.ts'
import canonicalize from 'canonicalize'
import { checkLaw, type LawFault } from '../check-law.ts'
import { withText } from './in-force.ts'

/** What keeps a proposed text from being law: all that keeps a law from being asked, and sources that are not its own to name. */
export type ProposalFault = Omit<LawFault, 'code'> & {
  readonly code: LawFault['code'] | 'source-taken' | 'source-unprefixed' | 'grade-above-source'
}

/** A source that stands already is not rewritten: other laws may rest on it. A new one bears its country's name, so that no other has it. */
const sourceFaults = (law: Law, { system, sources }: ProposedLaw): readonly ProposalFault[] =>
  sources.flatMap((source): readonly ProposalFault[] => {
    const known = law.sources.find(({ id }) => id === source.id)
    if (known) return canonicalize(known) === canonicalize(source) ? [] : [{ code: 'source-taken', at: system, found: source.id }]
    return source.id.startsWith(`${system.toLowerCase()}-`) ? [] : [{ code: 'source-unprefixed', at: system, found: source.id }]
  })

/** A grade says that the text of the law was seen, or certified: what somebody else tells of it is no such source, whoever signs. */
const SEEN: ReadonlySet<unknown> = new Set(['official', 'text'])

const gradesIn = (value: unknown, at: string): readonly { readonly at: string; readonly source: string }[] => {
  if (value === null || typeof value !== 'object') return []
  const { source, grade } = value as { source?: unknown; grade?: unknown }
  const own = typeof source === 'string' && SEEN.has(grade) ? [{ at, source }] : []
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => gradesIn(inner, `${at}.${key}`))]
}

const gradeFaults = (law: Law, { system, offences, authorities, treaties }: ProposedLaw): readonly ProposalFault[] => {
  const kinds = new Map(law.sources.map(({ id, kind }) => [id, kind]))
  return gradesIn({ offences, authorities, treaties }, system).flatMap(({ at, source }): readonly ProposalFault[] =>
    kinds.has(source) && kinds.get(source) !== 'text' ? [{ code: 'grade-above-source', at, found: source }] : [],
  )
}

/**
 * @param law what else is in force: the text takes the place of what this law holds of its system
 * @returns each fault with its place; none where the text may be law
 */
export const faultsIn = (law: Law, text: ProposedLaw): readonly ProposalFault[] => [
  ...sourceFaults(law, text),
  ...gradeFaults(withText(law, text), text),
  ...checkLaw(withText(law, text)),
]
