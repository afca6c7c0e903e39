import { z } from 'zod'
import { catalogue } from '../problem/catalogue.ts'
import { type Refuse, refuserOf } from '../problem/problem.ts'

const Names = z.array(z.string()).transform((names) => names.join(', '))

/** What backup and restore alone refuse, of the database's failures too. */
export const backupProblems = catalogue({
  'backup.nothing': { status: 409 },
  'dump.damaged': { status: 422, details: z.object({ reason: z.string(), table: z.string() }) },
  'dump.other-state': { status: 409, details: z.object({ unknown: Names, surplus: Names }) },
  'dump.unseen': { status: 503, details: z.object({ table: z.string() }) },
  'restore.not-empty': { status: 409, details: z.object({ tables: Names }) },
})

export const refuse: Refuse<typeof backupProblems> = refuserOf(backupProblems)
