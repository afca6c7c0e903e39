import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../columns.ts'
import { sample } from '../examples/sample.ts'
import type { Block, Document, Lang } from '../model.ts'
import { numberDocument } from '../number.ts'
import { allBlocks } from './targets.ts'
import { all, first, openDocx, shownText, styleOf, valueOf } from './read-docx.ts'
import type { Node, Opened } from './read-docx.ts'
import { renderDocx } from './render-docx.ts'

const LANGS = ['es', 'en'] as const satisfies readonly Lang[]
const made = new Map<Lang, Promise<Opened>>()
const sampleIn = (lang: Lang): Promise<Opened> => {
  const known = made.get(lang) ?? renderDocx(sample(lang)).then(openDocx)
  made.set(lang, known)
  return known
}

const withBlocks = (blocks: readonly Block[]): Document => ({ ...sample('en'), blocks, references: [] })
const figure = (svg: string): Block => ({ kind: 'figure', id: 'f-x', caption: [{ kind: 'text', text: 'A point' }], svg, alt: 'A picture.' })
const p = (text: string): Block => ({ kind: 'paragraph', runs: [{ kind: 'text', text }] })

const instructions = (node: Node): string[] => all(node, 'w:instrText').map((code) => code.children.join(''))
const inStyle = ({ paragraphs }: Opened, pattern: RegExp) => paragraphs.filter((paragraph) => pattern.test(styleOf(paragraph) ?? ''))

it('prints a quotation in the lines and paragraphs that it was written in', async () => {
  const runs = [{ kind: 'text', text: '1. First.\n2. Second.\n\nThird.' }] as const
  const opened = await renderDocx(withBlocks([{ kind: 'quote', lang: 'en', runs, source: runs }])).then(openDocx)
  expect(inStyle(opened, /^Quote$/).map(shownText)).toEqual(['1. First.\n2. Second.', 'Third.'])
  expect(inStyle(opened, /^QuoteSource$/).map(shownText)).toEqual(['1. First. 2. Second. Third.'])
})

describe.each(LANGS)('a Word document in %s', (lang) => {
  const numbered = numberDocument(sample(lang))
  const blocks = allBlocks(numbered.blocks)

  it('gives every heading its real style, and its number by the list of headings', async () => {
    const shown = inStyle(await sampleIn(lang), /^Heading/).map((heading) => {
      const numId = valueOf(first(first(heading, 'w:numPr'), 'w:numId'))
      return {
        level: Number(styleOf(heading)!.slice(-1)),
        text: shownText(heading),
        unnumbered: numId === '0',
        own: numId !== undefined && numId !== '0',
      }
    })
    expect(shown).toEqual(
      blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [
              {
                level: block.level,
                text: textOf(block.runs),
                unnumbered: block.number === undefined && block.level < 4,
                own: /^[A-Z]/.test(block.number ?? ''),
              },
            ]
          : [],
      ),
    )
  })

  it('shows contents with the page of each chapter before anyone updates them', async () => {
    const lines = inStyle(await sampleIn(lang), /^TOC\d/).map(shownText)
    expect(lines.map((line) => line.split('\t')[1])).toEqual(numbered.contents.filter(({ level }) => level < 3).map(({ text }) => text))
    const pages = lines.map((line) => Number(line.split('\t')[2]))
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(Math.min(...pages)).toBeGreaterThan(3)
  })

  it('counts captions by fields that hold their value', async () => {
    const opened = await sampleIn(lang)
    for (const [kind, style] of [
      ['table', /^Caption$/],
      ['figure', /^FigureCaption$/],
    ] as const) {
      const captions = inStyle(opened, style)
      expect(captions.map(shownText)).toEqual(
        blocks.flatMap((block) => (block.kind === kind ? [`${block.label}.\u2002${textOf(block.caption)}`] : [])),
      )
      expect(new Set(captions.map((caption) => instructions(caption)[0])).size).toBe(1)
    }
  })

  it('leads every link and every field to a bookmark that is there once', async () => {
    const { body } = await sampleIn(lang)
    const starts = all(body, 'w:bookmarkStart')
    const names = starts.map((start) => valueOf(start, 'w:name')!)
    const ids = starts.map((start) => valueOf(start, 'w:id'))
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names.filter((name) => !/^_\w{1,39}$/.test(name))).toEqual([])
    expect(ids).toEqual(starts.map((_, at) => String(at + 1)))
    expect(
      all(body, 'w:bookmarkEnd')
        .map((end) => valueOf(end, 'w:id'))
        .toSorted(),
    ).toEqual(ids.toSorted())
    const anchors = all(body, 'w:hyperlink').flatMap((link) => link.attributes['w:anchor'] ?? [])
    const fields = instructions(body).flatMap((code) => /^(?:REF|PAGEREF) (\S+)/.exec(code)?.[1] ?? [])
    expect(anchors.length).toBeGreaterThan(60)
    expect(fields.length).toBeGreaterThan(10)
    expect([...anchors, ...fields].filter((target) => !names.includes(target))).toEqual([])
  })

  it('prints the words of every block in reading order', async () => {
    const { body } = await sampleIn(lang)
    const words = shownText(body).replaceAll('\t', '')
    let from = 0
    for (const block of blocks) {
      const text =
        'runs' in block
          ? textOf(block.runs)
          : block.kind === 'list'
            ? textOf(block.items[0]!)
            : block.kind === 'card'
              ? block.label + textOf(block.title)
              : ''
      const at = words.indexOf(text, from)
      expect(at, text).toBeGreaterThanOrEqual(from)
      from = at
    }
    expect(words).toContain(`${numbered.references.at(-1)!.label}\u2002${textOf(numbered.references.at(-1)!.runs)}`)
  })

  it('describes every picture, or says that it only decorates', async () => {
    const drawings = all((await sampleIn(lang)).body, 'wp:docPr')
    const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []))
    expect(drawings.map((drawing) => valueOf(drawing, 'descr') ?? '')).toEqual(['', ...figures.map(({ alt }) => alt)])
    expect(drawings.map((drawing) => valueOf(first(drawing, 'adec:decorative'), 'val'))).toEqual(['1', ...figures.map(() => undefined)])
    expect(new Set(drawings.map((drawing) => valueOf(drawing, 'id'))).size).toBe(drawings.length)
  })

  it('repeats the head of a table and splits no row', async () => {
    const { body } = await sampleIn(lang)
    const tables = all(body, 'w:tbl').filter((table) => /^ReportTable(Dense)?$/.test(valueOf(first(table, 'w:tblStyle')) ?? ''))
    expect(tables.length).toBe(blocks.filter(({ kind }) => kind === 'table').length)
    for (const table of tables) {
      const rows = all(table, 'w:tr')
      expect(rows.map((row) => first(row, 'w:tblHeader') !== undefined)).toEqual(rows.map((_, at) => at === 0))
      expect(rows.every((row) => first(row, 'w:cantSplit'))).toBe(true)
      // Whoever changes how close the rows of a table stand does so in its style.
      expect(all(table, 'w:tcMar')).toEqual([])
      const grid = all(table, 'w:gridCol').reduce((sum, column) => sum + Number(valueOf(column, 'w:w')), 0)
      expect(grid).toBe(Number(valueOf(first(table, 'w:tblW'), 'w:w')))
    }
    const numbers = all(tables[0]!, 'w:tc').filter((cell) => /^\d+$/.test(shownText(cell)))
    expect(numbers.map((cell) => valueOf(first(cell, 'w:jc')))).toEqual(numbers.map(() => 'right'))
  })

  it('knows its language, and that of what is quoted in another', async () => {
    const opened = await sampleIn(lang)
    const own = lang === 'es' ? 'es-MX' : 'en-GB'
    expect(valueOf(first(first(opened.part('word/styles.xml'), 'w:docDefaults'), 'w:lang'))).toBe(own)
    expect(inStyle(opened, /^Quote$/).map((quote) => valueOf(first(quote, 'w:lang')))).toEqual(['es-MX', 'en-GB'])
  })

  it('asks nothing when it is opened', async () => {
    const opened = await sampleIn(lang)
    expect(first(opened.part('word/settings.xml'), 'w:updateFields')).toBeUndefined()
    expect(all(opened.body, 'w:fldChar').filter((mark) => mark.attributes['w:dirty'])).toEqual([])
  })
})

describe('text', () => {
  const nasty = '</w:t><w:p/> & "REF _x \\h" {PAGE} ]]> <script>'
  const one = { kind: 'text' as const, text: nasty }

  it('stays text wherever it comes from', async () => {
    const opened = openDocx(
      await renderDocx({
        ...withBlocks([
          { kind: 'heading', id: 'a', level: 1, runs: [one] },
          p(nasty),
          { kind: 'card', id: 'b', label: nasty, title: [one], blocks: [{ kind: 'list', items: [[one]] }] },
          { kind: 'table', id: 'c', caption: [one], columns: [{ header: [one] }], rows: [[{ runs: [one] }]] },
          {
            kind: 'paragraph',
            runs: [
              { kind: 'ref', to: 'b' },
              { kind: 'link', href: 'https://example.org/?a=1&b="2"', text: nasty },
            ],
          },
        ]),
        title: nasty,
        subtitle: nasty,
        keywords: [nasty],
        authors: [nasty],
      }),
    )
    const carriers = inStyle(opened, /^(Heading1|BodyText|CardTitle|ListBullet|TableText)$/).map(shownText)
    expect(carriers.length).toBe(7)
    expect(carriers.filter((text) => !text.includes(nasty))).toEqual([])
    expect(shownText(first(opened.body, 'w:tbl')!)).toContain(nasty)
    expect(first(opened.part('docProps/core.xml'), 'dc:title')!.children).toEqual([nasty])
    expect(instructions(opened.body).filter((code) => code.includes('PAGE}'))).toEqual([])
    expect(all(opened.part('word/_rels/document.xml.rels'), 'Relationship').map((link) => valueOf(link, 'Target'))).toContain(
      'https://example.org/?a=1&b="2"',
    )
  })

  it('is one run where its words look alike, so that whoever edits it finds a sentence in one piece', async () => {
    const plain = (text: string) => ({ kind: 'text' as const, text })
    const runs = [
      plain('Of '),
      { kind: 'value' as const, key: 'n', text: '12' },
      plain(' '),
      plain('workshops '),
      { ...plain('three'), strong: true as const },
      plain('.'),
    ]
    const opened = openDocx(await renderDocx(withBlocks([{ kind: 'paragraph', runs }])))
    const [paragraph] = inStyle(opened, /^BodyText$/)
    expect(all(paragraph!, 'w:r').map(shownText)).toEqual(['Of 12 workshops ', 'three', '.'])
  })

  it('is printed as it is given, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
        const document = withBlocks([p(`x${text}x`)])
        const [block] = numberDocument(document).blocks
        const opened = openDocx(await renderDocx(document))
        expect(inStyle(opened, /^BodyText$/).map(shownText)).toEqual([block?.kind === 'paragraph' ? textOf(block.runs) : ''])
      }),
      { numRuns: 25 },
    )
  })
})

describe('what cannot be printed', () => {
  it('is an error that names the figure', async () => {
    await expect(
      renderDocx(withBlocks([figure('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><g></svg>')])),
    ).rejects.toThrow('figure f-x: its picture cannot be drawn')
    await expect(renderDocx(withBlocks([figure('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>')]))).rejects.toThrow(
      /figure f-x: .* no SVG with a width and a height/,
    )
  })

  it('is an error that names the block', async () => {
    const callout: Block = { kind: 'callout', tone: 'plain', blocks: [{ kind: 'contents' }] }
    await expect(renderDocx(withBlocks([callout]))).rejects.toThrow('a contents cannot stand inside it')
  })
})

describe('links to a row of a table', () => {
  it('reach the cell that has the anchor', async () => {
    const opened = openDocx(
      await renderDocx(
        withBlocks([
          {
            kind: 'table',
            id: 't',
            caption: [{ kind: 'text', text: 'Rows' }],
            columns: [{ header: [{ kind: 'text', text: 'Name' }] }],
            rows: [[{ id: 'row-1', runs: [{ kind: 'text', text: 'Alba' }] }]],
          },
          { kind: 'paragraph', runs: [{ kind: 'ref', to: 'row-1', text: 'Alba' }] },
        ]),
      ),
    )
    const cell = all(opened.body, 'w:tc').find((one) => first(one, 'w:bookmarkStart'))!
    expect(shownText(cell)).toBe('Alba')
    expect(valueOf(first(opened.paragraphs.at(-1), 'w:hyperlink'), 'w:anchor')).toBe(valueOf(first(cell, 'w:bookmarkStart'), 'w:name'))
  })
})
