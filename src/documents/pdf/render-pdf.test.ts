import { describe, expect, it } from 'vitest'
import { HOSTILE_TEXTS, hostile } from '../examples/hostile.ts'
import { sample } from '../examples/sample.ts'
import type { Block, Document, Lang } from '../model.ts'
import { DocumentError } from '../problems.ts'
import { readPdf } from './read-pdf.ts'
import type { ReadPdf } from './read-pdf.ts'
import { renderPdf } from './render-pdf.ts'

const squeeze = (text: string) => text.replace(/[\s\u200b]+/g, '')
const read: Record<Lang, ReadPdf> = { es: readPdf(renderPdf(sample('es'))), en: readPdf(renderPdf(sample('en'))) }
const wordsOf = (lang: Lang) => squeeze(read[lang].pages.join(''))
const refusal = (document: Document): string => {
  try {
    renderPdf(document)
  } catch (error) {
    if (error instanceof DocumentError) return error.message
    throw error
  }
  return 'not refused'
}
const changed = (change: (block: Block) => Block): Document => ({ ...sample('en'), blocks: sample('en').blocks.map(change) })

describe('a quotation', () => {
  const printed = (text: string) => {
    const quote: Block = { kind: 'quote', lang: 'en', runs: [{ kind: 'text', text }], source: [{ kind: 'text', text: 'Source' }] }
    return readPdf(renderPdf({ ...sample('en'), blocks: [quote], references: [] }))
  }
  it('has the lines and paragraphs that it was written in', () => {
    const { pages, objects } = printed('1. First.\n2. Second.\n\nThird.')
    // Lines that follow one another are read without a space between them.
    expect(pages.at(-1)).toContain('1. First.2. Second.Third.Source')
    expect(objects.match(/\/S \/P\b/g)?.length).toBe((printed('1. First.').objects.match(/\/S \/P\b/g)?.length ?? 0) + 1)
  })
  it('goes on overleaf where its lines are more than a page holds', () => {
    const { pages } = printed(Array.from({ length: 200 }, (_, at) => `line${at + 1}.`).join('\n'))
    expect(squeeze(pages.join(''))).toMatch(/line1\.[\s\S]*line200\.Source/)
    expect(pages.filter((page) => page.includes('line')).length).toBeGreaterThan(3)
  })
})

describe.each(['es', 'en'] as const)('the sample in %s', (lang) => {
  const { objects, pages } = read[lang]
  it('says that it is PDF/UA-1, its language and its title, and shows the title in the window', () => {
    expect(Buffer.from(renderPdf(sample(lang))).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(objects).toMatch(new RegExp(`/Type /Catalog[\\s\\S]*?/Lang \\(${lang}\\)`))
    expect(objects).toContain(`/Title (${sample(lang).title})`)
    expect(objects).toContain('/DisplayDocTitle true')
    expect(objects).toContain('/CreationDate (D:20090302000000Z)')
  })
  it('has bookmarks to level 3 with their numbers, and none below', () => {
    const coding = lang === 'es' ? '1.1.1 La codificación' : '1.1.1 Coding'
    expect(objects).toContain(`/Title (${coding})`)
    expect(objects).toContain(lang === 'es' ? '/Title (Anexo\u00a0B Palabras)' : '/Title (Annex\u00a0B Words)')
    expect(objects).not.toMatch(/\/Title \((Cuando hay duda|Where in doubt)\)/)
  })
  it('is tagged: headings, lists, tables with header cells, quotes, contents, figures with their alternative text', () => {
    for (const tag of [
      'H1',
      'H2',
      'H3',
      'H4',
      'L',
      'LI',
      'Table',
      'THead',
      'TH',
      'TD',
      'BlockQuote',
      'TOC',
      'TOCI',
      'Figure',
      'Caption',
      'Link',
      'P',
    ])
      expect(objects, tag).toMatch(new RegExp(`/S /${tag}\\b`))
    for (const block of sample(lang).blocks) if (block.kind === 'figure') expect(objects).toContain(`/Alt (${block.alt})`)
    expect(objects).toMatch(/\/Scope \/Column/)
  })
  it('names the language of a foreign run and of a quotation', () => expect(objects).toContain(`/Lang (${lang === 'es' ? 'en' : 'es'})`))
  it('is set in the bundled fonts alone', () => {
    const fonts = new Set([...objects.matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name))
    expect([...fonts].filter((name) => !/^Source(Serif4|Sans3)$/.test(name ?? ''))).toEqual([])
    expect(fonts.size).toBeGreaterThanOrEqual(2)
  })
  it('says on each page but the first two which it is and what the document is', () => {
    const of = lang === 'es' ? 'página 5 de' : 'page 5 of'
    expect(pages[4]).toContain(`${of} ${pages.length}`)
    for (const page of pages.slice(2)) expect(page).toContain(sample(lang).edition.label)
  })
  it('says on the second page of a table that it goes on, and repeats its header', () => {
    const going = pages.map(squeeze).find((page) => page.includes(lang === 'es' ? 'Tabla2,continuación' : 'Table2,continued'))
    expect(going).toContain(lang === 'es' ? 'Notadelafuente' : 'Noteofthesource')
  })
  it('prints every block and run', () => {
    const words = wordsOf(lang)
    const expected =
      lang === 'es'
        ? [
            'Contenido',
            'Una muestra enseña',
            'por ejemplo trafficking in persons',
            'después [1–4]',
            'figura en la tabla 1',
            '86 %',
            'Talleres por lugar',
            'Una raya significa',
            'no hay caso',
            'sector judicial [3]',
            'Límite de lo dicho',
            'Figura 1.',
            'Los valores figuran en la tabla 1.',
            'Brecha B-02',
            'Solidez: media',
            'No hay turno',
            'Un recuadro sin título',
            'Sin datos',
            'Un salto de página',
            '[24]',
            'Se cita en Resumen, 2, 2.1',
            'R1-ALBA-POL-1/003',
            'the-whole-codebook-with-all',
          ]
        : [
            'Contents',
            'A sample shows',
            'for instance trata de personas',
            'next [1–4]',
            'is in Table 1',
            '86%',
            'Workshops of the sample',
            'A dash means',
            'no hay caso',
            'judicial sector [3]',
            'A limit of what',
            'Figure 1.',
            'The values are in Table 1.',
            'Gap G-02',
            'Strength: medium',
            'No duty officer',
            'A box without title',
            'No data',
            'A page break',
            '[24]',
            'Cited in Summary, 2, 2.1',
            'R1-ALBA-POL-1/003',
            'the-whole-codebook-with-all',
          ]
    expect(expected.filter((text) => !words.includes(squeeze(text)))).toEqual([])
  })
  it('prints a long address with no sign of its own in it, so that it may be copied', () => {
    const href = `https://example.org/${'a1b2c3d4e5'.repeat(14)}`
    const long = changed((block) =>
      block.kind === 'paragraph' ? { ...block, runs: [...block.runs, { kind: 'link', href, text: href }] } : block,
    )
    expect(readPdf(renderPdf(long)).pages.join('')).toContain(href)
  })
  it('is the same, byte for byte, when made again', () =>
    expect(Buffer.from(renderPdf(sample(lang))).equals(renderPdf(sample(lang)))).toBe(true))
})

describe('text stays text', () => {
  it.each(HOSTILE_TEXTS)('%s', (text) => {
    const { pages, objects } = readPdf(renderPdf(hostile(text)))
    const words = pages.join('')
    expect(squeeze(words).split(squeeze(text)).length).toBeGreaterThan(30)
    expect(words + objects).not.toContain('root:')
    expect(objects).not.toMatch(/\/S \/(JavaScript|Launch|SubmitForm)/)
  })
  it('a sign that no format can print shows as an empty box', () =>
    expect(readPdf(renderPdf(hostile('left\u0000right'))).pages.join('')).toContain('left☐right'))
  it('a word longer than a line is broken, not cut off', () => {
    const word = 'x'.repeat(400)
    expect(
      squeeze(
        readPdf(
          renderPdf(changed((block) => (block.kind === 'quote' ? { ...block, runs: [{ kind: 'text', text: word }] } : block))),
        ).pages.join(''),
      ),
    ).toContain(word)
  })
})

describe('what the standard refuses is an error that names its block', () => {
  it('a picture that cannot be read', () =>
    expect(
      refusal(
        changed((block) =>
          block.kind === 'figure' && block.id === 'f-places' ? { ...block, svg: '<svg width="9" height="9"><g></svg>' } : block,
        ),
      ),
    ).toMatch(/^document sample:\nfigure f-places: failed to parse SVG.*$/))
  it('a picture without size', () =>
    expect(
      refusal(changed((block) => (block.kind === 'figure' && block.id === 'f-places' ? { ...block, svg: '<svg/>' } : block))),
    ).toContain('figure f-places: the picture is no SVG with a width and a height in pixels'))
  it('a reference that cannot be set, by its key', () => {
    const document = sample('es')
    const address = `https://example.org/${'a'.repeat(70_000)}`
    const details = [[{ kind: 'link' as const, href: address, text: 'Dirección' }]]
    const references = document.references.map((entry) => (entry.key === 's4' ? { ...entry, details } : entry))
    expect(refusal({ ...document, references })).toMatch(/^document sample:\nreference s4: URL is too long\n/)
  })
  it('a sign that the fonts do not have is none: it is spelled', () => {
    const document = changed((block) =>
      block.kind === 'heading' && block.id === 'coverage' ? { ...block, runs: [{ kind: 'text', text: '字' }] } : block,
    )
    const references = document.references.map((entry) =>
      entry.key === 's4' ? { ...entry, runs: [{ kind: 'text' as const, text: '👍' }] } : entry,
    )
    const words = readPdf(renderPdf({ ...document, references })).pages.join('')
    expect(words).toContain('[U+5B57]')
    expect(words).toContain('[U+1F44D]')
  })
  it.each([
    ['es', 'Los signos que faltan en los tipos de letra de este PDF', 'por ejemplo [U+2605]'],
    ['en', 'Signs that the fonts of this PDF lack', 'for example [U+2605]'],
  ] as const)('how it is spelled is said beside the title page, once and only where it is, in %s', (lang, begins, example) => {
    const withSign = (sign: string): Document => ({
      ...sample(lang),
      blocks: sample(lang).blocks.map((block) =>
        block.kind === 'heading' && block.id === 'coverage' ? { ...block, runs: [{ kind: 'text', text: sign }] } : block,
      ),
    })
    const read = (document: Document) => squeeze(readPdf(renderPdf(document)).pages.join(''))
    const spelt = read(withSign('★ 👍'))
    for (const words of [begins, example]) expect(spelt.split(squeeze(words))).toHaveLength(2)
    // What reads the same in another sign has no number, and one that somebody wrote themselves is no sign of ours.
    for (const sign of ['ꞌ', '[U+2605]']) expect(read(withSign(sign))).not.toContain(squeeze(begins))
  })
  it('so it is where only the title page has such a sign, and not where only the keywords do, which no page shows', () => {
    const read = (document: Document) => squeeze(readPdf(renderPdf(document)).pages.join(''))
    const { edition } = sample('es')
    expect(read({ ...sample('es'), edition: { ...edition, label: 'Taller ★' } })).toContain('porejemplo[U+2605]')
    expect(read({ ...sample('es'), keywords: ['taller ★'] })).not.toContain('porejemplo[U+')
  })
  it('so it is where only a picture has such a sign', () => {
    const drawn = changed((block) =>
      block.kind === 'figure' && block.id === 'f-places' ? { ...block, svg: block.svg.replace('</svg>', '<text>★</text></svg>') } : block,
    )
    expect(squeeze(readPdf(renderPdf(drawn)).pages.join(''))).toMatch(/porejemplo\[U\+2605\]|forexample\[U\+2605\]/)
  })
})

describe('what is read on paper', () => {
  const document = (blocks: readonly Block[]): Document => ({
    ...sample('es'),
    blocks: [{ kind: 'heading', id: 'h', level: 1, runs: [{ kind: 'text', text: 'Uno' }] }, ...blocks],
    references: [],
  })
  it('has the page after a link that asks for it', () => {
    const { pages } = readPdf(
      renderPdf(
        document([
          { kind: 'paragraph', runs: [{ kind: 'ref', to: 'later', page: ', página {page}' }] },
          { kind: 'pageBreak' },
          { kind: 'card', id: 'later', label: 'Caso 1', title: [{ kind: 'text', text: 'Después' }], blocks: [] },
        ]),
      ),
    )
    const at = pages.findIndex((page) => page.includes('Después')) + 1
    expect(squeeze(pages.join(''))).toContain(`Caso1,página${at}`)
  })
  describe('with pictures', () => {
    const svg = (height: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="${height}"><rect width="9" height="9"/></svg>`
    const picture = (id: string, height: number): Block => ({
      kind: 'figure',
      id,
      caption: [{ kind: 'text', text: `picture ${id}` }],
      svg: svg(height),
      alt: id,
    })
    const line: Block = { kind: 'paragraph', runs: [{ kind: 'text', text: 'Una línea.' }] }
    const lines = (count: number): readonly Block[] => Array.from({ length: count }, () => line)
    /** Pictures as they stand from the first page to the last, each page from its head to its foot. */
    const seen = (blocks: readonly Block[]) =>
      [
        ...readPdf(renderPdf(document(blocks)))
          .pages.map(squeeze)
          .join('')
          .matchAll(/picture([a-d])/g),
      ]
        .map(([, id]) => id)
        .join('')

    it.each([
      ['at once', [picture('a', 470), picture('b', 420), line]],
      ['after a line', [picture('a', 470), line, picture('b', 100), line, picture('c', 300), line]],
      ['in a card', [picture('a', 470), line, { kind: 'card', id: 'card', label: 'Uno', title: [], blocks: [picture('b', 100)] }, line]],
      ['in a box', [picture('a', 470), line, { kind: 'callout', tone: 'plain', blocks: [picture('b', 100)] }, line]],
    ] as const)('has a tall one before what follows it %s, wherever its page is full', (_, rest) => {
      for (const before of [16, 17, 18, 22, 26]) {
        const ids = seen([...lines(before), ...rest])
        expect(ids, `after ${before} lines`).toBe('abc'.slice(0, ids.length))
        expect(ids.length).toBeGreaterThan(1)
      }
    })

    it('has a tall one after those that stay in the text before it', () => {
      for (const [low, before] of [
        [60, 0],
        [100, 0],
        [60, 1],
      ] as const)
        expect(seen([...lines(before), picture('a', low), picture('b', 460), line])).toBe('ab')
    })

    it('has one that nothing follows after its text, not at the head of its page', () => {
      const [first = ''] = readPdf(renderPdf(document([line, picture('a', 460)]))).pages.filter((page) => page.includes('Una línea.'))
      expect(squeeze(first)).toMatch(/Unalínea\..*picturea/)
    })
  })
  it('does not double the hyphen at which an address breaks, with or without its protocol', () => {
    const address = `ejemplo.org/${'articulo-42-ley-36-de-2013-'.repeat(8)}fin`
    for (const one of [address, `https://${address}`]) {
      const run = one === address ? { kind: 'text' as const, text: one } : { kind: 'link' as const, href: one, text: one }
      const { pages } = readPdf(renderPdf(document([{ kind: 'paragraph', runs: [run] }])))
      expect(squeeze(pages.join(''))).toContain(one)
    }
  })
})
