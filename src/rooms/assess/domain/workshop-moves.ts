import type { WorkshopState } from '../contract/workshop.ts'

/** How a workshop moves from one state to the next, and which seats of its own country may move it. */
export const MOVES = {
  seal: { from: 'open', to: 'sealed', roles: ['assess.facilitator', 'assess.lead'] },
  reopen: { from: 'sealed', to: 'open', roles: ['assess.lead', 'programme.country-member'] },
  release: { from: 'sealed', to: 'released', roles: ['programme.country-member', 'assess.lead'] },
  withdraw: { from: 'released', to: 'sealed', roles: ['programme.country-member', 'assess.lead'] },
} as const satisfies Readonly<Record<string, { from: WorkshopState; to: WorkshopState; roles: readonly string[] }>>
export type Move = keyof typeof MOVES

const ORDER: readonly WorkshopState[] = ['open', 'sealed', 'released']

/** The first move that brings a workshop from where it is nearer to where it would have to be; none where it is there. */
export const moveTowards = (state: WorkshopState, needed: WorkshopState): Move | undefined => {
  const onwards = Math.sign(ORDER.indexOf(needed) - ORDER.indexOf(state))
  const next = ORDER[ORDER.indexOf(state) + onwards]
  return (Object.keys(MOVES) as Move[]).find((move) => onwards !== 0 && MOVES[move].from === state && MOVES[move].to === next)
}

/** A room speaks only while its workshop is open; once sealed, its numbering is fixed. */
export const takesStatements = (state: WorkshopState): boolean => state === 'open'

/** What other countries will read is written until they read it. */
export const takesWording = (state: WorkshopState): boolean => state !== 'released'
