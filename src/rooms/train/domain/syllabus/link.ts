import type { Both } from '../../contract/both.ts'

/** The kinds of link, from what was found wanting to what is asked in a test. */
export const KINDS = ['gap', 'recommendation', 'competence', 'outcome', 'module', 'item'] as const
type Kind = (typeof KINDS)[number]

/** One link of the chain, with what it leads back to and what leads on from it, each as `kind code`. */
export type Link = {
  readonly kind: Kind
  readonly code: string
  readonly text: Both
  readonly up: readonly string[]
  readonly down: readonly string[]
}

export const keyOf = ({ kind, code }: Pick<Link, 'kind' | 'code'>): string => `${kind} ${code}`
