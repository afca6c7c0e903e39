import type { Stand } from '#ui/components/status/status.tsx'
import type { ProposalState } from '../../contract/proposal.ts'

/** How the eye finds a state in a column; its word says it. */
export const STAND_OF: Readonly<Record<ProposalState, Stand>> = {
  draft: 'open',
  'in-review': 'moving',
  reviewed: 'moving',
  put: 'moving',
  objected: 'caution',
  'in-force': 'done',
  withdrawn: 'stopped',
}
