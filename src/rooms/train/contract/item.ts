import { z } from 'zod'
import { Facts, System } from '#law/facts.ts'
import { Outcome } from '#law/outcome.ts'
import { itemLine, itemText, said } from './item-text.ts'

export const KINDS = ['single', 'multiple', 'true-false', 'ordering', 'matching', 'vignette'] as const
export const ItemKind = z.enum(KINDS)
export type ItemKind = z.infer<typeof ItemKind>

/** Levels of Anderson & Krathwohl (2001), A taxonomy for learning, teaching, and assessing. */
export const BLOOM = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const
export const Bloom = z.enum(BLOOM)

export const POOLS = ['practice', 'test', 'anchor', 'retired'] as const
export const Pool = z.enum(POOLS)
export type Pool = z.infer<typeof Pool>
export const STATES = ['draft', 'reviewed', 'piloted', 'live', 'suspended', 'retired'] as const
export const ItemState = z.enum(STATES)
export const DIFFICULTIES = ['easy', 'middle', 'hard'] as const
export const Difficulty = z.enum(DIFFICULTIES)

export const MOST_OPTIONS = 8
export const ITEM_ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/
export const OPTION_ID = /^[a-z][a-z0-9]{0,7}$/
export const OUTCOME_CODE = /^M\d{1,2}\.O\d{1,2}$/

/** Of an option: its name never changes, whatever order it is shown in. */
export const ItemOption = z.strictObject({
  id: z.string().regex(OPTION_ID),
  /** Of matching: the left side, as it is asked. */
  text: said(1000),
  /** Right. What is not marked is wrong. */
  correct: z.boolean().optional(),
  /** Of ordering: its place, from 1. */
  order: z.int().min(1).max(MOST_OPTIONS).optional(),
  /** Of matching: what belongs to it. */
  match: said(1000).optional(),
  /** Of a vignette: the answer of the law that this option says. */
  outcome: Outcome.optional(),
  /** Why it is right, or what a person thinks who chooses it. */
  why: said(2000),
})
export type ItemOption = z.infer<typeof ItemOption>

export const Reviewer = z.strictObject({
  role: itemLine(200),
  country: z.string().regex(/^[A-Z]{2}$/),
  on: z.iso.date(),
})
export type Reviewer = z.infer<typeof Reviewer>

/**
 * One question, in both languages. Each option is right or wrong and the whole is scored 0 or 1. `null` and blank texts are what an imported
 * item does not say yet; `checkItems` lists them.
 */
export const Item = z.strictObject({
  id: z.string().regex(ITEM_ID),
  version: z.int().min(1),
  kind: ItemKind,
  outcome: z.string().regex(OUTCOME_CODE).nullable(),
  bloom: Bloom.nullable(),
  pool: Pool,
  state: ItemState,
  stem: said(4000),
  options: z.array(ItemOption).min(2).max(MOST_OPTIONS),
  /** Of a vignette: the law that it is judged by, and what happened; its key is what the rules of that law answer. */
  profile: System.optional(),
  facts: Facts.optional(),
  sources: z.array(itemLine(500)).max(20),
  /** By role, never by name. */
  author: itemLine(200).nullable(),
  reviewers: z.array(Reviewer).max(10),
  difficulty: Difficulty.optional(),
  feedback: said(4000).optional(),
})
export type Item = z.infer<typeof Item>

/** `items.json`, `istmo/items/1`. A bank with a notice is a published example: it serves to learn from, and measures nobody. */
export const ItemBank = z.strictObject({
  schema: z.literal('istmo/items/1'),
  notice: z.strictObject({ es: itemText(500).min(1), en: itemText(500).min(1) }).optional(),
  items: z.array(Item).max(50_000),
})
export type ItemBank = z.infer<typeof ItemBank>
