import type { Actor } from '#kernel/access/actor.ts'

/** Seats to which names are shown, of one's own country or of those whom one teaches; without one, no address on a staff shows any. */
export const SEES_NAMES: readonly string[] = ['train.team', 'train.facilitator']

/** Whoever has a seat that sees names is let to no answer, even as an analyst. */
export const seesNoName = ({ memberships }: Actor): boolean => memberships.every(({ role }) => !SEES_NAMES.includes(role))
