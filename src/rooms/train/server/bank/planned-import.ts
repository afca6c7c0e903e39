import type { Actor } from '#kernel/access/actor.ts'
import type { GivenFile } from '#kernel/command/file.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { lawNow } from '#law/port'
import { isRefusal } from '#sheets/refusal.ts'
import type { BankFault, ItemsOutcome } from '../../contract/bank.ts'
import { type ItemsPlan, planImport } from '../../domain/bank/plan-import.ts'
import { formatOf, readItems } from '../../domain/items/formats.ts'
import type { ItemsRead } from '../../domain/items/reading.ts'
import { teamCountry } from './bank-abilities.ts'
import { placedIn, saidFault, saidLoss, saidNoFormat, saidNote, saidUnread, saidWhole } from './items-said.ts'
import { heldItems } from './sql/item-versions.ts'

type Asked = {
  readonly actor: Actor
  readonly input: { readonly programmeId: string; readonly file: GivenFile; readonly lang?: 'es' | 'en' | undefined }
}
export type Planned =
  | { readonly kind: 'unread'; readonly fault: BankFault }
  | { readonly kind: 'read'; readonly country: string; readonly read: ItemsRead; readonly plan: ItemsPlan }

/** Reads a file of whatever format and works out what bringing it in would do. */
export const plannedItems = async (handle: Handle, { actor, input: { programmeId, file, lang } }: Asked): Promise<Planned> => {
  const format = formatOf(file.name)
  if (!format) return { kind: 'unread', fault: saidNoFormat(file.name) }
  const read = readItems(file.bytes, { file: file.name, format, lang })
  if (isRefusal(read)) return { kind: 'unread', fault: saidWhole(file.name, read.code, read.message) }
  const country = teamCountry(actor, programmeId)
  const { read: law } = await lawNow(handle, programmeId)
  const held = await heldItems(handle, programmeId)
  return { kind: 'read', country, read, plan: planImport(read, { held, author: `training team, ${country}`, law }) }
}

const LISTED = 200
const cut = (file: string, all: readonly BankFault[]) => ({
  listed: all.slice(0, LISTED).map(placedIn(file)),
  more: Math.max(0, all.length - LISTED),
})

const outcomeUnread = (file: string, fault: BankFault): ItemsOutcome => ({
  file,
  imported: false,
  fresh: 0,
  unchanged: 0,
  changed: [],
  claimed: 0,
  example: false,
  faults: [fault],
  more: 0,
  told: [],
  moreTold: 0,
})

export const itemsOutcome = ({ name }: GivenFile, planned: Planned, imported: boolean): ItemsOutcome => {
  if (planned.kind === 'unread') return outcomeUnread(name, planned.fault)
  const { read, plan } = planned
  const faults = cut(name, [...plan.unread.map(saidUnread), ...plan.faults.map(saidFault)])
  const told = cut(name, [...read.losses.map(saidLoss), ...read.notes.filter(({ code }) => code !== 'id-given').map(saidNote)])
  return {
    file: name,
    imported,
    fresh: plan.versions.filter(({ number }) => number === 1).length,
    unchanged: plan.unchanged,
    changed: plan.versions.filter(({ number }) => number > 1).map(({ item, number }) => ({ item, from: number - 1 })),
    claimed: plan.claimed,
    example: read.notice !== undefined,
    faults: faults.listed,
    more: faults.more,
    told: told.listed,
    moreTold: told.more,
  }
}
