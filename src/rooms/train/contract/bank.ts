import { z } from 'zod'
import { file, fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { wording } from '#kernel/command/wording.ts'
import { System } from '#law/facts.ts'
import { Outcome } from '#law/outcome.ts'
import { both } from './both.ts'
import { Bloom, Item, ITEM_ID, ItemBank, ItemKind, Pool } from './item.ts'
import { Language, ofProgramme } from './of-programme.ts'

const room = 'train'
const country = z.string()
const ItemId = z.string().regex(ITEM_ID)

/** Where the version of an item that was recorded last stands. */
export const BANK_STATES = ['waiting', 'returned', 'reviewed', 'retired'] as const
export const BankState = z.enum(BANK_STATES)
export type BankState = z.output<typeof BankState>
const Words = z.strictObject({ es: z.string(), en: z.string() })
const Lines = z.strictObject({ es: z.array(z.string()), en: z.array(z.string()) })
const Asks = z.enum(['two-reviewers', 'one-country', 'no-reviewer'])

/** What of an item a version holds. Number, state and reviewers are the bank's own, whatever a file says of them. */
export const KeptItem = Item.omit({ version: true, state: true, reviewers: true }).extend({ notice: ItemBank.shape.notice })
export type KeptItem = z.output<typeof KeptItem>

const Review = z.strictObject({
  country,
  verdict: z.enum(['agreed', 'returned']),
  /** Why it was returned, in the language of whoever says it. */
  remark: z.string().nullable(),
  language: Language.nullable(),
  at: z.iso.datetime(),
  /** It is of whoever asks. */
  own: z.boolean(),
})
export type Review = z.output<typeof Review>

const stands = {
  state: BankState,
  /** What the review still asks for; null of what was reviewed or returned. */
  asks: Asks.nullable(),
}

const BankLine = z.strictObject({
  item: z.string(),
  number: z.int(),
  kind: ItemKind,
  outcome: z.string().nullable(),
  bloom: Bloom.nullable(),
  pool: Pool,
  stem: both(4000),
  /** A published example, which measures nobody. */
  example: z.boolean(),
  ...stands,
  agreed: z.array(country),
  /** Somebody of one's own country can move it on by reviewing it, and oneself may. */
  waits: z.boolean(),
})
export type BankLine = z.output<typeof BankLine>

/** What waits for one's own review first. */
export const itemList = remote({
  room,
  name: 'item.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ items: z.array(BankLine), may: z.array(z.string()) }),
})

const ItemSeen = z.strictObject({
  item: KeptItem,
  number: z.int(),
  latest: z.int(),
  recorded: z.strictObject({ country, at: z.iso.datetime(), own: z.boolean() }),
  ...stands,
  reviews: z.array(Review),
  /** Every version, the latest first. */
  versions: z.array(z.strictObject({ number: z.int(), country, at: z.iso.datetime(), agreed: z.int(), returned: z.int() })),
  /** The facts of a vignette, and what the law of the programme answers to them. */
  law: z.strictObject({ system: System, outcome: Outcome, name: Words, answer: Words, facts: Lines }).nullable(),
  /** The syllabus recorded last that has its outcome. */
  taught: z.strictObject({ sha256: z.string(), semver: z.string(), text: both(10_000) }).nullable(),
  may: z.array(z.string()),
})
export type ItemSeen = z.output<typeof ItemSeen>

/** An item whole, with its key. @param number a version; the latest where none is named */
export const itemShow = remote({
  room,
  name: 'item.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, item: ItemId, number: z.int().min(1).optional() }),
  output: ItemSeen,
})

/** Of the very version that was read: what came since is read anew. */
export const itemReview = remote({
  room,
  name: 'item.review',
  kind: 'command',
  input: z.strictObject({
    ...ofProgramme,
    item: ItemId,
    number: z.int().min(1),
    review: z.discriminatedUnion('verdict', [
      z.strictObject({ verdict: z.literal('agreed') }),
      z.strictObject({ verdict: z.literal('returned'), remark: wording(2000), language: Language }),
    ]),
  }),
  output: z.strictObject({ item: z.string(), number: z.int(), ...stands }),
})

/** A mistake at its place: a line or a cell of the file, or a field of an item. */
const Fault = z.strictObject({ sheet: z.string(), row: z.int(), cell: z.string(), code: z.string(), value: z.string(), message: Words })
export type BankFault = z.output<typeof Fault>

const ItemsOutcome = z.strictObject({
  file: z.string(),
  /** Whether what it says is now kept. A file with one fault changes nothing. */
  imported: z.boolean(),
  fresh: z.int(),
  unchanged: z.int(),
  /** Items that come as another version, whose reviews stay with the earlier one. */
  changed: z.array(z.strictObject({ item: z.string(), from: z.int() })),
  /** Items of which the file says that they were reviewed or are in use: none of that is kept. */
  claimed: z.int(),
  /** The file says that it is a published example. */
  example: z.boolean(),
  faults: z.array(Fault),
  /** Faults beyond those listed. */
  more: z.int(),
  /** What the file says and no item holds, or how it was read. */
  told: z.array(Fault),
  moreTold: z.int(),
})
export type ItemsOutcome = z.output<typeof ItemsOutcome>

const brought = z.strictObject({ ...ofProgramme, file: file({ maxBytes: 20_000_000 }), lang: Language.optional() })

/** What bringing a file of any format in would do; nothing is kept. */
export const itemsCheck = remote({ room, name: 'items.check', kind: 'command', input: brought, output: ItemsOutcome })
export const itemsImport = remote({ room, name: 'items.import', kind: 'command', input: brought, output: ItemsOutcome })

/** `istmo/items/1`: the programme's own items, or those of a published example. */
export const itemsExport = remote({
  room,
  name: 'items.export',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, which: z.enum(['own', 'example']).default('own') }),
  output: fileReply,
})
