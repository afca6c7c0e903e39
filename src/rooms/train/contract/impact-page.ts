import { z } from 'zod'
import { DataKind } from './impact.ts'

const Words = z.strictObject({ kind: z.literal('words'), text: z.string(), lead: z.literal(true).optional() })
const Heading = z.strictObject({ kind: z.literal('heading'), id: z.string(), text: z.string() })
const Points = z.strictObject({ kind: z.literal('points'), items: z.array(z.string()) })
const Callout = z.strictObject({
  kind: z.literal('callout'),
  tone: z.enum(['accent', 'caution', 'muted']),
  title: z.string(),
  words: z.array(z.string()),
})
const Table = z.strictObject({
  kind: z.literal('table'),
  id: z.string(),
  caption: z.string(),
  columns: z.array(z.strictObject({ title: z.string(), align: z.literal('right').optional(), width: z.number() })),
  rows: z.array(z.array(z.string())),
  notes: z.array(z.string()),
})
const Figure = z.strictObject({
  kind: z.literal('figure'),
  id: z.string(),
  caption: z.string(),
  svg: z.string(),
  alt: z.string(),
  notes: z.array(z.string()),
  table: z.string(),
})

/** What a page of results is made of, as the printed report is: see `domain/impact-page/page.ts`. */
export const PagePart = z.discriminatedUnion('kind', [Words, Heading, Points, Callout, Table, Figure])
export type PagePart = z.output<typeof PagePart>

export const PAGE_SECTIONS = ['headline', 'method', 'flow', 'comparison', 'learning', 'items', 'bias', 'levels'] as const

/** The page in one language, its sections in the order of the report. */
export const ImpactPageShown = z.strictObject({
  title: z.string(),
  dataKind: DataKind,
  dataSays: z.string(),
  sections: z.array(z.strictObject({ id: z.enum(PAGE_SECTIONS), title: z.string(), parts: z.array(PagePart) })),
})
export type ImpactPageShown = z.output<typeof ImpactPageShown>
