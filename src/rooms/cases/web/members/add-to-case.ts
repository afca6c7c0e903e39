import type { KeyRecord } from '#seal/key.ts'
import { keyId } from '#seal/key.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { COMMON } from '../../contract/common.ts'
import { partsOf } from '../../domain/protection/parts.ts'
import { readersNow, withReader } from '../../domain/readers.ts'
import type { Desk } from '../store/desk.ts'

/** The common parts of a case that this officer may open to others. */
const commonParts = (desk: Desk, ctx: string): readonly string[] => {
  const own = keyId(desk.key.record)
  const one = desk.caseOf(ctx)
  if (!one) return []
  return partsOf(one, COMMON, own).flatMap(({ compartment, leads }) => (leads.includes(own) ? [compartment] : []))
}

const open = async (desk: Desk, ctx: string, compartment: string, { record, isLead }: { record: KeyRecord; isLead: boolean }) => {
  const one = desk.caseOf(ctx)
  if (!one) return
  await desk.setReaders(ctx, { compartment, ...withReader(readersNow(inForceOf(one.ledger, compartment)), record, isLead) })
}

/**
 * Adds somebody who builds the case. What it and its protection both know is opened to them first: nobody acts on a person without hearing that a
 * consent was taken back. @throws SealRefused as `changeReaders`
 */
export const addReader = async (desk: Desk, ctx: string, record: KeyRecord, isLead: boolean): Promise<void> => {
  for (const compartment of [...commonParts(desk, ctx), ctx]) await open(desk, ctx, compartment, { record, isLead })
}

/** Adds somebody to a part that protects, and to what is common. @throws SealRefused as `changeReaders` */
export const addProtector = async (desk: Desk, ctx: string, part: string, given: { record: KeyRecord; isLead: boolean }): Promise<void> => {
  for (const compartment of [...commonParts(desk, ctx), part]) await open(desk, ctx, compartment, given)
}
