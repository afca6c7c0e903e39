import { z } from 'zod'
import type { ProblemStatus } from '../problem/catalogue.ts'
import { InputFault } from '../problem/input-faults.ts'
import { Problem } from '../problem/problem.ts'

export const ProblemLine = z.object({ code: z.string(), status: z.int(), details: z.unknown() })

/** A server says each fault in words beside; here they are said anew. */
const Faults = InputFault.strip().array()

/** The refusal that a server sent, to be said here in the operator's language. */
export const problemFrom = ({ code, status, details }: z.infer<typeof ProblemLine>): Problem =>
  new Problem(code, { status: status as ProblemStatus, details: Faults.safeParse(details).data ?? details })
