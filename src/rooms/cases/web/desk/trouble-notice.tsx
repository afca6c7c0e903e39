import type { ReactNode } from 'react'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Trouble } from '../meeting/meetings.ts'
import { SealNotice } from './seal-notice.tsx'

/** Why device and server did not come together: what was sealed is not what it should be, or the server said no. */
export const TroubleNotice = ({ trouble, action }: { trouble: Trouble; action?: ReactNode }) =>
  trouble.kind === 'refused' ? (
    <ProblemNotice refusal={trouble.refusal} action={action} />
  ) : (
    <SealNotice code={trouble.code} where={trouble.where} action={action} />
  )
