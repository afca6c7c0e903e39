import { z } from 'zod'
import { ITEM_ID, OPTION_ID, OUTCOME_CODE } from './item.ts'
import { itemText } from './item-text.ts'
import { Bloom, Country, Sector } from './syllabus.ts'

/** Names of forms, in the order in which they are made: A and B are crossed before and after; C and D come months later. */
export const FORM_NAMES = ['A', 'B', 'C', 'D'] as const
export const FormName = z.enum(FORM_NAMES)
export type FormName = z.infer<typeof FormName>

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const itemId = z.string().regex(ITEM_ID)
const optionId = z.string().regex(OPTION_ID)

/** One question as a form asks it. Options are named by their ids, in the order in which this form shows them. */
export const FormItem = z.strictObject({
  item: itemId,
  version: z.int().min(1),
  anchor: z.boolean(),
  options: z.array(optionId).min(2),
  /** Of matching: what is to be assigned, named by the option it belongs to, in its own order. */
  matches: z.array(optionId).min(2).optional(),
})
export type FormItem = z.infer<typeof FormItem>

/** Where a form is not what the blueprint asks: `train.forms.shortfall.<code>`. */
export const Shortfall = z.strictObject({
  code: z.enum(['replaced', 'left-out', 'few-anchors', 'unlike-words', 'unlike-difficulty']),
  outcome: z.string().regex(OUTCOME_CODE).optional(),
  bloom: Bloom.optional(),
  /** Which of a row's items it is, from 1. */
  nth: z.int().optional(),
  /** What stands in its place. */
  instead: z.strictObject({ outcome: z.string().regex(OUTCOME_CODE), bloom: Bloom }).optional(),
  form: FormName.optional(),
  lang: z.enum(['es', 'en']).optional(),
  need: z.number().optional(),
  have: z.number().optional(),
})
export type Shortfall = z.infer<typeof Shortfall>

/** `forms.json`, `istmo/forms/1`: parallel forms of one blueprint. It names items and holds no text and no key. */
export const FormSet = z.strictObject({
  schema: z.literal('istmo/forms/1'),
  /** From which everything that was left to chance was drawn. */
  seed: z.int().min(0).max(4_294_967_295),
  syllabus: z.strictObject({ code: z.string(), semver: z.string(), date: z.iso.date(), sha256: hash }),
  /** Whose test it is, where it is that of a variant. */
  of: z.strictObject({ sector: Sector.optional(), country: Country.optional() }).optional(),
  /** SHA-256 of the bank's canonical JSON (RFC 8785); its notice where it measures nobody. */
  bank: z.strictObject({ sha256: hash, notice: z.strictObject({ es: itemText(500).min(1), en: itemText(500).min(1) }).optional() }),
  anchors: z.array(itemId),
  forms: z
    .array(z.strictObject({ name: FormName, items: z.array(FormItem).min(1) }))
    .min(2)
    .max(4),
  shortfalls: z.array(Shortfall),
})
export type FormSet = z.infer<typeof FormSet>
export type Form = FormSet['forms'][number]
