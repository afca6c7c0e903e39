import { refuse } from './problems.ts'

type Save = { readonly version: number; readonly changedAt: string | null; readonly changedBy: string | null }

/** Refuses a save over one that its editor has not read. A record that is not there is at save 0. */
export const unchanged = (read: number, now: Save | undefined): void => {
  const { version, changedAt, changedBy } = now ?? { version: 0, changedAt: null, changedBy: null }
  if (read !== version) refuse('assessment.changed', { version, changedAt, changedBy })
}
