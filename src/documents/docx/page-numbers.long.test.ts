import type { EstimatedPageNumbers } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { describe, expect, it } from 'vitest'
import { sample } from '../examples/sample.ts'
import type { Block, Document } from '../model.ts'
import { numberDocument } from '../number.ts'
import { composeDocx } from './compose.ts'
import { textFonts } from './fonts.ts'
import { estimatePages } from './page-numbers.ts'
import { partsOf } from './render-docx.ts'

const theirs = estimatePageNumbersWith({ fonts: await textFonts(), guess: true })
const ours = await estimatePages()

type Found = { theirs: EstimatedPageNumbers; ours: EstimatedPageNumbers }

/** Pages as the library finds them, and as we do. */
const both = (document: Document): Found => {
  let found: Found | undefined
  partsOf(
    composeDocx(numberDocument(document), (body, context) => {
      found = { theirs: theirs(body, context), ours: ours(body, context) }
      return found.ours
    }),
  )
  return found!
}

/** A mark in the midst of a paragraph may stand overleaf; we have it where the paragraph starts. */
const blocks = ({ bookmarks }: EstimatedPageNumbers) => new Map([...bookmarks].filter(([name]) => !name.startsWith('_cite_')))

const WORDS = 'Las fiscalías de la región acordaron un plan común de trabajo y un calendario de talleres.'
const text = (sentences: number) => [{ kind: 'text' as const, text: Array.from({ length: sentences }, () => WORDS).join(' ') }]
const heading = (at: number, level: 1 | 2): Block => ({ kind: 'heading', id: `part-${at}`, level, runs: text(1) })
const table = (at: number, rows: number): Block => ({
  kind: 'table',
  id: `table-${at}`,
  caption: text(1),
  columns: [{ header: text(1) }, { header: text(1) }],
  rows: Array.from({ length: rows }, (_, row) => [{ runs: text((row % 3) + 1) }, { runs: text(1) }]),
  notes: at % 2 === 0 ? [] : [text(2)],
})
const callout = (sentences: number): Block => ({
  kind: 'callout',
  tone: 'accent',
  title: text(1),
  blocks: [{ kind: 'paragraph', runs: text(sentences) }],
})

/** Headings, paragraphs, tables and boxes of many lengths, so that pages end at every kind of place. */
const long = (seed: number): Document => ({
  ...sample('es'),
  references: [],
  blocks: [
    { kind: 'contents' },
    heading(0, 1),
    { kind: 'paragraph', runs: text(3), lead: true },
    ...Array.from({ length: 40 }, (_, at): Block[] => [
      heading(at + 1, 2),
      { kind: 'paragraph', id: `first-${at}`, runs: text(((at * seed) % 9) + 1) },
      ...(at % 3 === seed % 3 ? [table(at, ((at * seed) % 14) + 1)] : []),
      ...(at % 5 === 0 ? [callout((at % 4) + 1)] : []),
      { kind: 'paragraph', id: `last-${at}`, runs: text(((at + seed) % 6) + 1) },
    ]).flat(),
  ],
})

describe('the pages of a Word document', () => {
  it.each([
    ['in Spanish', sample('es')],
    ['in English', sample('en')],
    ['of many tables', long(7)],
    ['of long paragraphs', long(5)],
    ['of other lengths', long(11)],
  ])('%s are those that the library finds', (_, document) => {
    const found = both(document)
    expect(blocks(found.theirs).size).toBeGreaterThan(40)
    expect(blocks(found.ours)).toEqual(blocks(found.theirs))
    expect(found.ours.pageCount).toBe(found.theirs.pageCount)
  })
})
