import type { Stand } from '#ui/components/status/status.tsx'

/** How the state of a sentence looks beside its word; `unread`: data moved under what a person wrote. */
export const STANDS = {
  auto: 'done',
  overridden: 'moving',
  half: 'caution',
  stale: 'caution',
  unread: 'caution',
} as const satisfies Record<string, Stand>
