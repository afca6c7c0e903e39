import { keyId, type KeyRecord } from '#seal/key.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { COMMON } from '../../contract/common.ts'
import { type Part, partsOf } from '../../domain/protection/parts.ts'
import { keepsIn, readersNow } from '../../domain/readers.ts'
import type { Desk } from '../store/desk.ts'
import type { OpenCase } from '../store/open-case.ts'
import type { ReadersChange } from '../store/set-readers.ts'
import { adding, closing } from './readers-of.ts'

type Given = { readonly record: KeyRecord; readonly isLead: boolean }

/** The common parts of a case that this officer may open to others. */
const commonParts = (one: OpenCase, own: string): readonly Part[] => partsOf(one, COMMON, own).filter(({ leads }) => leads.includes(own))

/** One more who reads a part, and what is common before it. */
const addingBeside =
  (own: string, compartment: string, { record, isLead }: Given): ReadersChange =>
  (open) => {
    const parts = [...commonParts(open, own).map((one) => one.compartment), compartment]
    return parts.flatMap((one) => adding(one, record, isLead)(open))
  }

/**
 * Adds somebody who builds the case. What it and its protection both know is opened to them in the same stroke: nobody acts on a person without hearing
 * that a consent was taken back. @throws SealRefused as `changeReaders`
 */
export const addReader = (desk: Desk, ctx: string, record: KeyRecord, isLead: boolean): Promise<void> =>
  desk.setReaders(ctx, addingBeside(keyId(desk.key.record), ctx, { record, isLead }))

/** Adds somebody to a part that protects, and to what is common. @throws SealRefused as `changeReaders` */
export const addProtector = (desk: Desk, ctx: string, part: string, given: Given): Promise<void> =>
  desk.setReaders(ctx, addingBeside(keyId(desk.key.record), part, given))

/** Takes somebody from a part that protects, and from what is common; but whoever builds the case goes on reading what is common. */
export const removingProtector =
  (own: string, compartment: string, id: string): ReadersChange =>
  (open) => {
    const builds = readersNow(inForceOf(open.ledger, open.ledger.ctx)).holders.some((record) => keyId(record) === id)
    const common = builds ? [] : commonParts(open, own).filter((one) => !keepsIn(one, own, id))
    return [compartment, ...common.map((one) => one.compartment)].flatMap((one) => closing(one, id)(open))
  }
