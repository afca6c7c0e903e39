import { hasBeen } from '../capacities.ts'
import type { CaseFile } from '../case-file.ts'
import { once } from '../once.ts'
import type { Network, NetworkLink, NetworkNode } from './network.ts'

/** Persons and parties of a case as nodes. Whoever is or was a victim in any version is one, whatever else they are. */
export const nodesOf = ({ person, party }: Pick<CaseFile, 'person' | 'party'>): readonly NetworkNode[] => {
  const victims = new Set(person.filter(({ content }) => hasBeen(content, 'victim')).map(({ id }) => id))
  return [
    ...once(person).map(({ id, content }) => ({
      id,
      label: content.pseudonym,
      kind: victims.has(id) ? ('victim' as const) : ('person' as const),
    })),
    ...once(party).map(({ id, content }) => ({ id, label: content.code, kind: content.kind })),
  ]
}

/** The network of a case: its links, and who is at an end of one. A link whose party is no longer in the case is not in it. */
export const networkOf = (file: Pick<CaseFile, 'person' | 'party' | 'link' | 'exhibit'>): Network => {
  const nodes = nodesOf(file)
  const known = new Set(nodes.map(({ id }) => id))
  const numbers = new Map(file.exhibit.map(({ id, content }) => [id, content.number]))
  const links = once(file.link).flatMap(({ id, content: { between, kind, status, roles, from, to, exhibits } }): NetworkLink[] =>
    between.every((end) => known.has(end))
      ? [{ id, between, kind, status, roles, from, to, exhibits: exhibits.flatMap((exhibit) => numbers.get(exhibit) ?? []) }]
      : [],
  )
  const linked = new Set(links.flatMap(({ between }) => between))
  return { nodes: nodes.filter(({ id }) => linked.has(id)), links }
}

/** What leaves of a network: without victims unless they are asked for. Roles that a victim was given beside that are never written. */
export const leavingNetwork = ({ nodes, links }: Network, { withVictims }: { readonly withVictims: boolean }): Network => {
  const victims = new Set(nodes.filter(({ kind }) => kind === 'victim').map(({ id }) => id))
  const kept = withVictims ? links : links.filter(({ between }) => !between.some((end) => victims.has(end)))
  return {
    nodes: withVictims ? nodes : nodes.filter(({ id }) => !victims.has(id)),
    links: kept.map((link) => {
      const [one, other] = link.between
      return { ...link, roles: [victims.has(one) ? null : link.roles[0], victims.has(other) ? null : link.roles[1]] }
    }),
  }
}
