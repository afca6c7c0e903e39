import type { CaseLink, Ground, LinkKind, LinkRole } from '../../contract/case-link.ts'
import { PARTY_KINDS } from '../../contract/party.ts'

/** What stands in a network. Victims are told apart from other persons, so that nothing measures or ranks them by oversight. */
export const NODE_KINDS = ['person', 'victim', ...PARTY_KINDS] as const
export type NodeKind = (typeof NODE_KINDS)[number]

export type NetworkNode = {
  /** Unique in the network; of a case the id of the person or party. */
  readonly id: string
  /** A pseudonym or a code. */
  readonly label: string
  /** Null where a file does not say. */
  readonly kind: NodeKind | null
  /** A file says in a word that is not known here what or who it is: it may be a victim, and is measured no more than one. */
  readonly isUnsure?: true
}

/** Whom nothing measures or ranks: victims, and who may be one. */
export const isSpared = ({ kind, isUnsure }: Pick<NetworkNode, 'kind' | 'isUnsure'>): boolean => kind === 'victim' || isUnsure === true

/** A link between two nodes. Of a file what it says in other words than ours is null. */
export type NetworkLink = {
  readonly id: string
  readonly between: readonly [string, string]
  readonly kind: LinkKind | null
  readonly status: Ground | null
  readonly roles: readonly [LinkRole | null, LinkRole | null]
  readonly from: CaseLink['from']
  readonly to: CaseLink['to']
  /** Numbers of exhibits. */
  readonly exhibits: readonly string[]
}

export type Network = { readonly nodes: readonly NetworkNode[]; readonly links: readonly NetworkLink[] }
