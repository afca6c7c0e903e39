import type { Decision } from '#law/decision.ts'

/** What a decision says under one system. */
export type DecidedSystem = Decision['phases'][number]['systems'][number]

/**
 * What a decision says under each system it asked: of all phases together, since trafficking may be found only between them; of a record made before
 * that was told, of each phase.
 */
export const saidBySystem = ({ together, phases }: Pick<Decision, 'together' | 'phases'>): readonly DecidedSystem[] =>
  together ?? phases.flatMap(({ systems }) => systems)
