import { z } from 'zod'
import type { FailureKind } from '../db/failure.ts'
import { catalogue, type ProblemSpec } from './catalogue.ts'
import { InputFault } from './input-faults.ts'
import { type Refuse, refuserOf } from './problem.ts'

/** Kinds that backup and restore alone can meet have their words where these commands are. */
type Told = Exclude<FailureKind, `dump.${string}` | `restore.${string}`>

const database = {
  'data.locked': { status: 503, details: z.object({ directory: z.string(), pid: z.number().default(0) }) },
  'data.version': { status: 503, details: z.object({ found: z.string(), expected: z.string() }) },
  'database.busy': { status: 503 },
  'database.unreachable': { status: 503 },
  'migration.newer': { status: 503 },
  'owner.missing': { status: 503 },
  'owner.unfit': { status: 503, details: z.object({ role: z.string(), lacks: z.string() }) },
  'role.unbound': { status: 503, details: z.object({ role: z.string(), reason: z.string() }) },
  'statement.timeout': { status: 503 },
  'storage.full': { status: 507 },
  'url.missing': { status: 503 },
} as const satisfies Record<Told, ProblemSpec>

/** What the kernel itself refuses, for every room. */
export const kernelProblems = catalogue({
  ...database,
  'access.other-origin': { status: 403 },
  'access.other-person': { status: 409 },
  'access.refused': { status: 403 },
  'access.sign-in': { status: 401 },
  'idempotency.key-reused': { status: 409 },
  'input.invalid': { status: 400, details: z.array(InputFault) },
  'input.not-json': { status: 415 },
  'input.not-multipart': { status: 415 },
  'input.too-large': { status: 413, details: z.strictObject({ mebibytes: z.number() }) },
  'input.unreadable': { status: 400 },
  'method.not-allowed': { status: 405 },
  'record.not-found': { status: 404 },
  'route.not-found': { status: 404 },
  unexpected: { status: 500 },
})

/** Annotated so that the compiler sees that nothing comes after it. */
export const refuse: Refuse<typeof kernelProblems> = refuserOf(kernelProblems)
