import type { CaseLink } from '../../contract/case-link.ts'
import type { CaseFile } from '../case-file.ts'
import { isSpared, type Network, type NetworkLink, type NetworkNode } from './network.ts'
import { nodesOf } from './network-of.ts'

/** A node of a file, and which of the case it may be: of one id or one name. Nothing says that it is. */
export type PartyProposal = { readonly node: NetworkNode; readonly same: { readonly id: string; readonly why: 'id' | 'label' } | null }

const folded = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** What a file proposes as parties, each to be taken by a person, one by one. */
export const partyProposals = (file: Pick<CaseFile, 'person' | 'party'>, { nodes }: Network): readonly PartyProposal[] => {
  const own = nodesOf(file)
  const ids = new Set(own.map(({ id }) => id))
  const byLabel = new Map(own.map(({ id, label }) => [folded(label), id]))
  return nodes.map((node) => {
    const labelled = byLabel.get(folded(node.label))
    const same = ids.has(node.id)
      ? { id: node.id, why: 'id' as const }
      : labelled === undefined
        ? null
        : { id: labelled, why: 'label' as const }
    return { node, same }
  })
}

/**
 * Whether somebody whom a file marks as a victim, or may, would come into the case as something else: that is asked, and never done at one press.
 * @param as the id of somebody in the case, `party <kind>` or `person <role>`
 */
export const takesVictimForOther = (file: Pick<CaseFile, 'person' | 'party'>, node: NetworkNode, as: string): boolean => {
  if (!isSpared(node) || as === '' || as === 'person victim') return false
  return nodesOf(file).find(({ id }) => id === as)?.kind !== 'victim'
}

/**
 * A link of a file as a link of the case, once both its ends are. What the file does not say in our words is left to be said: "other", inferred.
 * Exhibits are named where the case has their numbers; without any, nothing counts as evidenced. A victim has no role.
 * @param known which of the case a node of the file is
 */
export const proposedLink = (
  file: Pick<CaseFile, 'exhibit' | 'person' | 'party'>,
  { between, kind, status, roles, from, to, exhibits }: NetworkLink,
  known: ReadonlyMap<string, string>,
): CaseLink | undefined => {
  const [one, other] = between.map((end) => known.get(end))
  if (one === undefined || other === undefined || one === other) return undefined
  const victims = new Set(nodesOf(file).flatMap(({ id, kind: of }) => (of === 'victim' ? [id] : [])))
  const numbers = new Map(file.exhibit.map(({ id, content }) => [content.number, id]))
  const own = [...new Set(exhibits.flatMap((number) => numbers.get(number) ?? []))]
  const grounds = status === 'evidenced' && own.length === 0 ? 'alleged' : (status ?? 'inferred')
  return {
    between: [one, other],
    kind: kind ?? 'other',
    roles: [victims.has(one) ? null : roles[0], victims.has(other) ? null : roles[1]],
    from,
    to,
    exhibits: own.slice(0, 50),
    status: grounds,
    note: null,
  }
}

/** Whether the case has that link already: of the same two, kind and time. */
export const isRecorded = ({ link }: Pick<CaseFile, 'link'>, proposed: CaseLink): boolean =>
  link.some(
    ({ content: { between, kind, from, to } }) =>
      between.every((end) => proposed.between.includes(end)) &&
      kind === proposed.kind &&
      JSON.stringify([from, to]) === JSON.stringify([proposed.from, proposed.to]),
  )
