import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { markParts } from './citations.ts'
import { renderDocx } from './docx/render-docx.ts'
import { renderHtml } from './html/render-html.ts'
import type { Block, Document, Lang, Run } from './model.ts'
import { numberDocument } from './number.ts'
import type { NumberedBlock, NumberedTable } from './numbered.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { renderPdf } from './pdf/render-pdf.ts'
import { DocumentError } from './problems.ts'
import { staysWhole } from './whole-table.ts'

const text = (words: string): Run => ({ kind: 'text', text: words })
const heading = (id: string, level: 1 | 2 | 3 | 4, more: { number?: false; annex?: true } = {}): Block => ({
  kind: 'heading',
  id,
  level,
  runs: [text(`Title ${id}`)],
  ...more,
})
const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs: runs.length > 0 ? runs : [text('Words.')] })
const figure = (id: string): Block => ({
  kind: 'figure',
  id,
  caption: [text('Cases rose.')],
  svg: '<svg width="9" height="9"/>',
  alt: 'Cases rose.',
})
const table = (id: string): Block => ({
  kind: 'table',
  id,
  caption: [text('Cases')],
  columns: [{ header: [text('Country')] }],
  rows: [[{ runs: [text('Belize')], id: `${id}-row` }]],
})
const cite = (...keys: string[]): Run => ({ kind: 'cite', keys })

const documentOf = (blocks: readonly Block[], lang: Lang = 'en', keys: readonly string[] = []): Document => ({
  id: 'test',
  lang,
  title: 'Test',
  subtitle: '',
  authors: [],
  date: '2009-03-02',
  edition: { version: '1.0', label: '', dataHash: '', colophon: [] },
  keywords: [],
  blocks,
  references: keys.map((key) => ({ key, label: key, runs: [text('Said.')], details: [] })),
})
const problemsOf = (blocks: readonly Block[], keys: readonly string[] = []): readonly string[] => {
  try {
    numberDocument(documentOf(blocks, 'en', keys))
    return []
  } catch (error) {
    if (error instanceof DocumentError) return error.problems
    throw error
  }
}
const printed = (block: NumberedBlock | undefined): string =>
  block && 'runs' in block
    ? block.runs.map((run) => (run.kind === 'cite' ? run.parts.map((part) => part.text).join('') : run.text)).join('')
    : ''

describe('a table without a number', () => {
  const plain: Block = { ...(table('plan') as Extract<Block, { kind: 'table' }>), unnumbered: true }

  it('leaves the others their numbers, and a link to it says its caption', () => {
    const { blocks } = numberDocument(documentOf([table('a'), plain, table('b'), paragraph({ kind: 'ref', to: 'plan' })]))
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.label] : []))).toEqual(['Table\u00a01', '', 'Table\u00a02'])
    expect(printed(blocks.at(-1))).toBe('Cases')
  })

  it('is printed with its caption alone, and its rows can be reached', async () => {
    const document = documentOf([plain, paragraph({ kind: 'ref', to: 'plan-row' })])
    expect(renderHtml(document)).toContain('<figcaption><p class="caption" id="html-caption-plan">Cases</p></figcaption>')
    expect((await renderDocx(document)).length).toBeGreaterThan(0)
    expect(renderPdf(document).length).toBeGreaterThan(0)
  })
})

describe('a table that stays whole', () => {
  const withRows = (n: number, words = 'Belize'): NumberedTable => {
    const one: Block = {
      ...(table('t') as Extract<Block, { kind: 'table' }>),
      rows: Array.from({ length: n }, () => [{ runs: [text(words)] }]),
    }
    return numberDocument(documentOf([one])).blocks.find((block) => block.kind === 'table')!
  }
  it('is one of less than half a page', () => {
    expect([1, 22, 23, 60].map((n) => staysWhole(withRows(n)))).toEqual([true, true, false, false])
    expect(staysWhole(withRows(12, 'word '.repeat(60)))).toBe(false)
  })
})

describe('numbers of headings', () => {
  it('count chapters, sections and annexes; an unnumbered chapter has no numbered sections', () => {
    const ids: [string, 1 | 2 | 3 | 4, { number?: false; annex?: true }?][] = [
      ['s', 1, { number: false }],
      ['s1', 2],
      ['a', 1],
      ['a1', 2],
      ['a1x', 3],
      ['a1xy', 4],
      ['a2', 2],
      ['a2x', 3],
      ['b', 1],
      ['b1', 2],
      ['x', 1, { annex: true }],
      ['x1', 2],
      ['y', 1, { annex: true }],
    ]
    const { contents } = numberDocument(documentOf(ids.flatMap(([id, level, more]) => [heading(id, level, more), paragraph()])))
    expect(contents.map((entry) => [entry.id, entry.number])).toEqual([
      ['s', undefined],
      ['s1', undefined],
      ['a', '1'],
      ['a1', '1.1'],
      ['a1x', '1.1.1'],
      ['a2', '1.2'],
      ['a2x', '1.2.1'],
      ['b', '2'],
      ['b1', '2.1'],
      ['x', 'A'],
      ['x1', 'A.1'],
      ['y', 'B'],
    ])
  })
})

describe('links', () => {
  const blocks = [
    heading('a', 1),
    table('t'),
    figure('f'),
    heading('a1', 2),
    { kind: 'card', id: 'c', label: 'F-012', title: [text('Few')], blocks: [] } as Block,
    heading('x', 1, { annex: true }),
    paragraph(...['a', 'a1', 't', 't-row', 'f', 'c', 'x'].flatMap((to): Run[] => [{ kind: 'ref', to }, text('; ')])),
  ]
  it.each([
    ['en', 'Chapter\u00a01; Section\u00a01.1; Table\u00a01; Belize; Figure\u00a01; F-012; Annex\u00a0A; '],
    ['es', 'capítulo\u00a01; apartado\u00a01.1; tabla\u00a01; Belize; figura\u00a01; F-012; anexo\u00a0A; '],
  ] as const)('print the label of their target in %s', (lang, words) =>
    expect(printed(numberDocument(documentOf(blocks, lang)).blocks.at(-1))).toBe(words),
  )
})

describe('references', () => {
  it('are numbered by first citation, listed only when cited, and know the sections that cite them', () => {
    const blocks = [
      heading('a', 1),
      paragraph(text('One'), cite('k3')),
      heading('a1', 2),
      paragraph(text('Two '), cite('k1', 'k3')),
      paragraph(text('Three'), cite('k1')),
      heading('z', 1, { number: false }),
      paragraph(text('See'), cite('k3')),
      { kind: 'references' } as Block,
    ]
    const numbered = numberDocument(documentOf(blocks, 'en', ['k1', 'k2', 'k3']))
    expect(numbered.references.map(({ key, number, id }) => [key, number, id])).toEqual([
      ['k3', 1, 'ref-k3'],
      ['k1', 2, 'ref-k1'],
    ])
    expect(numbered.references[0]?.citedIn).toEqual([
      { to: 'cite-1', text: '1' },
      { to: 'cite-2', text: '1.1' },
      { to: 'cite-4', text: 'Title z' },
    ])
    expect(printed(numbered.blocks[3])).toBe('Two\u00a0[1, 2]')
    expect(printed(numbered.blocks[1])).toBe('One\u00a0[1]')
  })
  it('print ranges of three or more', () => {
    const marks = (...numbers: number[]) =>
      markParts(numbers, (n) => `r${n}`)
        .map((part) => part.text)
        .join('')
    expect(marks(3, 7, 5, 6)).toBe('[3, 5–7]')
    expect(marks(2, 1)).toBe('[1, 2]')
    expect(marks(4)).toBe('[4]')
    expect(marks(1, 2, 3, 5, 6, 9, 10, 11, 9)).toBe('[1–3, 5, 6, 9–11]')
  })
  it('say every number they stand for, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (numbers) => {
        const mark = markParts(numbers, (n) => `r${n}`)
          .map((part) => part.text)
          .join('')
          .slice(1, -1)
        const said = mark.split(', ').flatMap((part) => {
          const [from, to] = part.split('–').map(Number)
          return Array.from({ length: (to ?? from!) - from! + 1 }, (_, i) => from! + i)
        })
        expect(said).toEqual(numbers.toSorted((a, b) => a - b))
      }),
    )
  })
  it('get consecutive numbers, whatever is cited in whatever order', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }), { minLength: 1 }), (cites) => {
        const { references } = numberDocument(
          documentOf([heading('h', 1), ...cites.map((some) => paragraph(text('x'), cite(...some))), { kind: 'references' }], 'en', keys),
        )
        expect(references.map((reference) => reference.number)).toEqual(references.map((_, at) => at + 1))
        expect(references.map((reference) => reference.key)).toEqual([...new Set(cites.flat())])
      }),
    )
  })
})

describe('references of books that are read together', () => {
  it('have the numbers that are given, cited or not, and any other the next', () => {
    const blocks = [heading('h', 1), paragraph(cite('d', 'b')), paragraph(cite('a')), { kind: 'references' } as Block]
    const document = { ...documentOf(blocks, 'en', ['a', 'b', 'c', 'd']), referenceOrder: ['b', 'c', 'a'] }
    const { references, blocks: numbered } = numberDocument(document)
    expect(references.map(({ key, number }) => [key, number])).toEqual([
      ['b', 1],
      ['a', 3],
      ['d', 4],
    ])
    expect(numbered.slice(1, 3).map((block) => printed(block).trim())).toEqual(['[1, 4]', '[3]'])
  })
})

describe('what is written on by hand', () => {
  const written: Block = { ...(table('sheet') as Extract<Block, { kind: 'table' }>), written: true }
  const blocks = [
    heading('h', 1),
    { kind: 'callout', tone: 'plain', blocks: [paragraph()] },
    { kind: 'lines', count: 5 },
    written,
  ] as Block[]

  it('has its lines and its high rows in every format', async () => {
    const html = renderHtml(documentOf(blocks))
    expect(html.match(/<div class="lines" aria-hidden="true">((?:<div><\/div>)+)<\/div>/)?.[1]).toBe('<div></div>'.repeat(5))
    expect(html).toContain('class="table written"')
    const body = strFromU8(unzipSync(await renderDocx(documentOf(blocks)))['word/document.xml']!)
    expect(body.split('"WritingLine"')).toHaveLength(6)
    expect(body).toContain('w:hRule="atLeast"')
    const pages = (count: number): number => readPdf(renderPdf(documentOf([heading('h', 1), { kind: 'lines', count }]))).pages.length
    // 20 lines of 8 mm stand on a page of 233 mm below its heading, and 30 do not.
    expect(pages(30)).toBe(pages(20) + 1)
  })
})

describe('a document is refused, with the block by name, when', () => {
  const chapter = [heading('a', 1), paragraph()]
  it.each<[string, readonly Block[], string]>([
    ['a link leads nowhere', [...chapter, paragraph(text('See '), { kind: 'ref', to: 'gone' })], 'paragraph “See”: a link leads to “gone”'],
    ['a mark names no reference', [...chapter, paragraph(text('Said'), cite('gone'))], 'paragraph “Said”: no reference “gone”'],
    ['an anchor is used twice', [...chapter, table('t'), figure('t')], 'figure t: the anchor is used twice'],
    [
      'a figure has no alternative text',
      [...chapter, { ...figure('f'), alt: ' ' } as Block],
      'figure f: the figure has no alternative text',
    ],
    ['a figure names a table that is not there', [...chapter, { ...figure('f'), table: 'gone' } as Block], 'figure f: no table gone'],
    ['a heading skips a level', [...chapter, heading('b', 3), paragraph()], 'heading b: level 3 follows level 1'],
    ['a heading has no text after it', [...chapter, heading('b', 2)], 'heading b: no text follows'],
    ['a heading is followed by a heading', [heading('a', 1), heading('b', 2), paragraph()], 'heading a: no text follows'],
    [
      'a heading stands inside a callout',
      [...chapter, { kind: 'callout', tone: 'plain', blocks: [heading('b', 2), paragraph()] }],
      'callout “”: a heading cannot stand inside it',
    ],
    ['a row is short of a cell', [...chapter, { ...table('t'), rows: [[]] } as Block], 'table t: row 1 has 0 cells for 1 columns'],
    ['a link would run code', [...chapter, paragraph({ kind: 'link', href: 'javascript:alert(1)', text: 'x' })], 'no web or mail address'],
    [
      'a link to a paragraph has no text',
      [...chapter, { kind: 'paragraph', id: 'p', runs: [text('x')] }, paragraph({ kind: 'ref', to: 'p' })],
      'needs a text',
    ],
  ])('%s', (_, blocks, problem) => expect(problemsOf(blocks)).toEqual([expect.stringContaining(problem)]))
  it('references are cited but not listed', () =>
    expect(problemsOf([...chapter, paragraph(text('x'), cite('k'))], ['k'])).toEqual([expect.stringContaining('prints no list')]))
})

it('a number never parts from its per cent sign, and a text that only looks like one stays as it is', () => {
  const shown = (words: string) => printed(numberDocument(documentOf([paragraph(text(words))])).blocks[0])
  expect(shown('al menos 80 % de las respuestas')).toBe('al menos 80\u00a0% de las respuestas')
  expect(shown('<%= 7*7 %> 5 %n')).toBe('<%= 7*7 %> 5 %n')
})

it('a box that heads a table goes to its page, however little room is left above', () => {
  const rows = Array.from({ length: 12 }, () => [{ runs: [text('Belize')] }])
  const isParted = (above: number, heads?: true): boolean => {
    const box: Block = { kind: 'callout', tone: 'accent', blocks: [paragraph(text('Zebra.'))], ...(heads && { heads }) }
    const filled = Array.from({ length: above }, () => paragraph(text('Words.')))
    const { pages } = readPdf(renderPdf(documentOf([heading('h', 1), ...filled, box, { ...table('t'), rows } as Block])))
    const [of, to] = ['Zebra', 'Belize'].map((word) => pages.findIndex((page) => page.includes(word)))
    expect([of, to]).not.toContain(-1)
    return of !== to
  }
  const room = Array.from({ length: 8 }, (_one, at) => 12 + 2 * at)
  expect(room.some((above) => isParted(above))).toBe(true)
  expect(room.filter((above) => isParted(above, true))).toEqual([])
})

it('what no format can print shows as a replacement character', () => {
  expect(printed(numberDocument(documentOf([paragraph(text('a\u0000b\ud800c\u001b'))])).blocks[0])).toBe('a\ufffdb\ufffdc\ufffd')
})
