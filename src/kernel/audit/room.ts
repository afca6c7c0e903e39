import { z } from 'zod'
import { ability, HOUSE } from '../access/ability.ts'
import { definersFor } from '../command/define.ts'
import type { Room } from '../command/room.ts'
import type { AuditTables } from './entry.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { verifyChain } from './verify.ts'

export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Head = z.strictObject({ position: z.int().nonnegative(), hash: Hash })
const Fault = z.strictObject({
  kind: z.enum(['changed', 'dropped', 'inserted', 'moved', 'cut', 'rewritten']),
  position: z.int(),
  seq: z.int().nullable(),
})
export const Verified = z.strictObject({ links: z.int(), unsealed: z.int(), head: Head, fault: Fault.nullable() })

const { defineQuery } = definersFor<AuditTables>('audit')

/** Walks the chain; with the place and the hash of a kept head also a cut tail and a rewritten chain are seen. */
export const verifyAudit = defineQuery({
  name: 'chain.verify',
  input: z.strictObject({ headPosition: z.int().nonnegative().optional(), headHash: Hash.optional() }),
  output: Verified,
  on: () => HOUSE,
  can: ability('verify the audit', { operator: true }),
  run: ({ db, input: { headPosition, headHash } }) =>
    verifyChain(db, headPosition !== undefined && headHash !== undefined ? { position: headPosition, hash: headHash } : undefined),
  audit: 'none',
})

/** The kernel's own operations, in every house. */
export const auditRoom: Room = { name: 'audit', operations: [verifyAudit], messages: { es, en } }
