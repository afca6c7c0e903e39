import type { EstimatedPageNumbers } from 'docx'
import { describe, expect, it } from 'vitest'
import { composeDocx } from '#documents/docx/compose.ts'
import { estimatePages } from '#documents/docx/page-numbers.ts'
import { partsOf } from '#documents/docx/render-docx.ts'
import type { Block, Document } from '#documents/model.ts'
import { renderHtml } from '#documents/html/render-html.ts'
import { numberDocument } from '#documents/number.ts'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { outcomesOf, seedLaw } from '#law/rules'
import type { Chapter } from '../contract/chapter.ts'
import { exampleChapter, exampleSyllabus } from '../domain/syllabus/syllabus.fixture.ts'
import { checkChapter } from '../domain/chapter/check-chapter.ts'
import { chapterBooks } from '../domain/chapter/compose-chapter.ts'
import { type Use, USES } from '../contract/print-operations.ts'
import { syllabusWords } from '../server/syllabus/print/syllabus-words.ts'

const booksOf = (lang: 'es' | 'en', chapter: Chapter): ((use: Use) => Document) =>
  chapterBooks({ chapter, syllabus: exampleSyllabus(), law: seedLaw() }, syllabusWords(lang))

/** The books of the chapter as it is published; each is composed once, by the test that asks first. */
const books = { es: booksOf('es', exampleChapter()), en: booksOf('en', exampleChapter()) }
const known = new Map<string, Document>()
const composed = (use: Use, lang: 'es' | 'en' = 'en'): Document => {
  const book = known.get(`${use} ${lang}`) ?? books[lang](use)
  known.set(`${use} ${lang}`, book)
  return book
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const all = (document: Document): string => textsIn(document.blocks).join('\n')
const card = ({ blocks }: Document, id: string): string =>
  textsIn(blocks.find((block: Block) => block.kind === 'card' && block.id === id)).join('\n')

const faults = (change: (chapter: Chapter) => void) => {
  const chapter = exampleChapter()
  change(chapter)
  return checkChapter(chapter, exampleSyllabus(), seedLaw().law).map(({ code, place }) => `${code} ${place}`)
}
const blockOf = (chapter: Chapter, id: string) => chapter.sections.flatMap(({ blocks }) => blocks).find((block) => block.id === id)!

describe('a chapter', () => {
  it('is without fault as it is published', () => expect(faults(() => {})).toEqual([]))

  it('names an outcome, a source and a text that are not there', () => {
    expect(
      faults((chapter) => {
        blockOf(chapter, 'scene').outcomes = ['M2.O1']
        const cost = blockOf(chapter, 'cost')
        if (cost.kind === 'text') cost.text.en = cost.text.en.replace('[@programme-2009-03]', '[@nowhere]')
        const box = blockOf(chapter, 'words')
        if (box.kind === 'box') box.title.es = ''
        blockOf(chapter, 'mislead').outcomes = []
      }),
    ).toEqual(
      expect.arrayContaining([
        'unknown chapter-1.scene.outcomes',
        'unknown chapter-1.cost.sources',
        'serves-nothing chapter-1.mislead',
        'text-missing chapter-1.sections.two-crimes.blocks.words.title.es',
      ]),
    )
  })

  it('names a name given twice, a short row, minutes that do not fit, and an outcome that nothing serves', () => {
    expect(
      faults((chapter) => {
        blockOf(chapter, 'mislead').id = 'scene'
        chapter.sources.push(chapter.sources[0]!)
        const table = blockOf(chapter, 'four-things')
        if (table.kind === 'table') table.rows[0]!.pop()
        chapter.sections[2]!.minutes = 10
        chapter.sections[4]!.steps = chapter.sections[4]!.steps.filter((step) => !('block' in step))
        for (const block of chapter.sections.flatMap(({ blocks }) => blocks))
          block.outcomes = block.outcomes.filter((one) => one !== 'M1.O4')
      }),
    ).toEqual(
      expect.arrayContaining([
        'twice chapter-1.scene',
        'twice chapter-1.sources',
        'cells-differ chapter-1.four-things.rows.1',
        'minutes-differ chapter-1.smuggling',
        'unplanned chapter-1.journey.steps',
        'outcome-unserved chapter-1',
      ]),
    )
    expect(faults((chapter) => void (chapter.module = 'M9'))).toEqual(['unknown chapter-1.module'])
  })
})

describe('the answer of a case', () => {
  it('is what the rules answer, for each law that it names', () => {
    expect(card(composed('manual'), 'answer-to-case-site')).toContain('trafficking in persons')
    expect(card(composed('manual'), 'answer-to-case-boat')).toContain('smuggling of migrants')
    const house = card(composed('manual'), 'answer-to-case-house')
    for (const law of ['Palermo Protocols', 'Costa Rica', 'Guatemala']) expect(house).toContain(law)
    expect(house).toContain('neither trafficking nor smuggling')
    expect(house).toContain('trafficking in persons')
  })

  it('follows the facts: nothing of it stands in the chapter', () => {
    const chapter = exampleChapter()
    const uncle = blockOf(chapter, 'case-uncle')
    if (uncle.kind !== 'case') throw new Error('no case')
    expect(card(composed('manual'), 'answer-to-case-uncle')).toContain('neither trafficking nor smuggling')
    uncle.phases[0]!.facts.benefit = 'yes'
    expect(card(booksOf('en', chapter)('manual'), 'answer-to-case-uncle')).toContain('smuggling of migrants')
  })

  it('tells what two phases are together', () => {
    const debt = card(composed('manual'), 'answer-to-case-debt')
    expect(debt).toContain('Panama: trafficking in persons (if its law covers that purpose) and smuggling of migrants.')
  })

  it('cites the source of each point, and says of a law what its answer lacks', () => {
    const sixteen = card(composed('manual'), 'answer-to-case-sixteen')
    expect(sixteen).toContain('cr-172')
    expect(sixteen).toContain('Costa Rica. Facts that are missing:')
  })

  it('lets nothing that is presumed, or that a bill says, read as the law', () => {
    expect(card(composed('manual'), 'answer-to-case-boat')).toContain('The same, but only presumed.')
    const debt = card(composed('manual'), 'answer-to-case-debt')
    expect(debt).toContain('In part this is presumed, and in part a bill says so.')
    expect(debt).toContain('The same; in part it is only presumed.')
    expect(card(composed('manual'), 'answer-to-case-site')).toContain('The same.')
  })

  it('hands out no penalty that nobody has read: it says where to read it, and puts another offence in a row of its own', () => {
    const house = card(composed('manual'), 'answer-to-case-house')
    expect(house).toContain('Penalty: not on file. Read it: Penal Code (Guatemala), art. 202 Ter.')
    expect(house).not.toContain('300,000')
    expect(house).not.toContain('gt-202-ter-penalty')
    expect(house).toMatch(/Other form or offence\n(?:.*\n)*.*art\. 202 Quater/)
  })

  it('asks nobody who only reads a case to look at their answers again', () => {
    for (const id of ['boat', 'house', 'plantation']) expect(card(composed('manual'), `answer-to-case-${id}`)).not.toContain('contradicts')
  })

  it('says of consent what each law gives of it, for each offence, and that it is not known', () => {
    const house = card(composed('manual'), 'answer-to-case-house')
    expect(house).toContain('It decides nothing: under this law another element is missing.')
    expect(house).toContain('What this law says of consent is not known: if consent counts in it, the answer may change.')
    expect(card(composed('manual'), 'answer-to-case-debt')).toContain('For smuggling: consent is no defence.')
    expect(card(composed('manual'), 'answer-to-case-boat')).not.toContain('onsent')
  })

  it('holds in its headline to what is only presumed of a law, or not known of consent', () => {
    expect(card(composed('manual'), 'answer-to-case-house')).toContain('trafficking in persons (unless consent counts in its law)')
    expect(card(composed('manual', 'es'), 'answer-to-case-plantation')).toContain(
      'trata de personas (si su ley abarca ese fin); el tráfico ilícito, sin determinar',
    )
    expect(card(composed('manual'), 'answer-to-case-site')).not.toContain('if its law covers')
  })

  it('says of other offences what the story leaves room for: of holding people where some were held, of the crossing where nobody was', () => {
    const held = 'Somebody was threatened, forced or held'
    expect(card(composed('manual'), 'answer-to-case-boat')).not.toContain(held)
    expect(card(composed('manual'), 'answer-to-case-store')).toContain(held)
    for (const id of ['uncle', 'cousin']) {
      expect(card(composed('manual'), `answer-to-case-${id}`)).toContain('immigration or document offences')
      expect(card(composed('manual'), `answer-to-case-${id}`)).not.toContain('procuring, labour')
    }
    expect(card(composed('manual'), 'answer-to-case-house')).toContain('procuring, labour')
  })

  it('asks for child protection of whoever may be a child, and not where the story says that the person is of age', () => {
    const asked = 'If the person is or may be under 18'
    expect(card(composed('manual'), 'answer-to-case-boat')).not.toContain(asked)
    expect(card(composed('manual'), 'answer-to-case-sixteen')).toContain(asked)
  })

  it('says of each person accused whether the trafficking is theirs, by the name of the language', () => {
    expect(card(composed('manual'), 'answer-to-case-debt')).toMatch(
      /Guide: .* Whether the trafficking may be attributed to them is not known\. Foreman: .* the trafficking may be attributed to them: read/,
    )
    expect(card(composed('manual', 'es'), 'answer-to-case-debt')).toMatch(
      /Guía: .* Capataz: .*la trata puede atribuírsele: lea el artículo 5/,
    )
  })

  it('says of which laws a sentence speaks where not all say it, and in which phase the entry is', () => {
    expect(card(composed('manual'), 'answer-to-case-house')).toContain('Guatemala: Protect the person now')
    expect(card(composed('manual'), 'answer-to-case-debt')).toContain('Entry is examined in the other phase.')
  })

  it('says what each case of the chapter is meant to show', () => {
    const outcomes = Object.fromEntries(
      exampleChapter()
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'case' ? block.phases.map(({ facts }) => [facts.id, outcomesOf(seedLaw(), facts).INT]) : [])),
    )
    expect(outcomes).toEqual({
      site: 'TIP',
      boat: 'SOM',
      uncle: 'other offences',
      sixteen: 'TIP',
      one: 'undetermined',
      two: 'TIP',
      store: 'undetermined',
      house: 'other offences',
      plantation: 'both',
      cousin: 'other offences',
    })
  })
})

describe.each(['es', 'en'] as const)('the manual and the guide (%s)', (lang) => {
  it('come from one source: the guide adds notes, minutes and answers in their place', () => {
    const [manual, guide] = [composed('manual', lang), composed('guide', lang)]
    const note = blockOf(exampleChapter(), 'n-scene')
    const words = note.kind === 'note' ? note.text[lang] : ''
    expect(all(guide)).toContain(words)
    expect(all(manual)).not.toContain(words)
    const place = ({ blocks }: Document, id: string) => blocks.findIndex((block) => 'id' in block && block.id === id)
    expect(place(manual, 'answer-to-case-site')).toBeGreaterThan(place(manual, 'answers'))
    expect(place(guide, 'answer-to-case-site')).toBeLessThan(place(guide, 'smuggling'))
    expect(place(guide, 'running-order')).toBeGreaterThan(0)
    expect(place(guide, 'answers')).toBe(-1)
  })

  it('say on the cover and at the foot of every page which of the books each is', () => {
    const titles = USES.map((use) => syllabusWords(lang)('train.chapter.use', { use }))
    expect(new Set(titles).size).toBe(USES.length)
    for (const [at, use] of USES.entries()) {
      const { subtitle, edition } = composed(use, lang)
      expect([subtitle.split(/\s· /)[0], edition.label.split('. ')[0]]).toEqual([titles[at], titles[at]])
    }
  })

  it('keep the answers out of the workbook, and number the tables that they share alike', () => {
    const workbook = composed('workbook', lang)
    const question = blockOf(exampleChapter(), 'q-first-day')
    const [asked, answer] = question.kind === 'question' ? [question.text[lang], question.answer[lang]] : ['', '']
    expect(all(workbook)).toContain(asked.slice(0, 40))
    expect(all(workbook)).not.toContain(answer.slice(0, 40))
    expect(workbook.blocks.filter((block) => block.kind === 'card')).toEqual([])
    const numbered = (use: Use) =>
      composed(use, lang).blocks.flatMap((block) => (block.kind === 'table' && !block.unnumbered ? [block.id] : []))
    expect(numbered('workbook')).toEqual(['phrases', 'four-things', 'where-to-look', 'compared', 'sheet'])
    for (const use of USES) expect(numbered(use)).toEqual(numbered('workbook'))
  })

  it('leave lines to write on below what is asked, in the workbook alone; what is to be written before the page is turned, in the manual too', () => {
    const lines = (use: Use) => composed(use, lang).blocks.filter(({ kind }) => kind === 'lines').length
    const asked = exampleChapter()
      .sections.flatMap(({ blocks }) => blocks)
      .filter((block) => 'lines' in block || ['question', 'exercise', 'case'].includes(block.kind))
      .filter((block) => !('lines' in block) || block.lines !== 0)
    expect(lines('workbook')).toBe(asked.length)
    expect([lines('manual'), lines('guide')]).toEqual([asked.filter(({ kind }) => kind === 'write').length, 0])
  })

  it('number their sources alike', () => {
    const numbers = (use: Use) => new Map(numberDocument(composed(use, lang)).references.map(({ key, number }) => [key, number]))
    const guide = numbers('guide')
    expect([...guide.values()]).toEqual([...guide.keys()].map((_, at) => at + 1))
    for (const use of USES) for (const [key, number] of numbers(use)) expect([use, key, number]).toEqual([use, key, guide.get(key)])
    expect(numbers('workbook').size).toBeLessThan(guide.size)
  })

  it('tell whoever teaches what to heed before what it is about', () => {
    const titles = composed('guide', lang).blocks.map((block) => ('id' in block ? block.id : textsIn(block).join(' ')))
    const of = (words: string) => titles.findIndex((one) => one?.includes(words))
    const note = blockOf(exampleChapter(), 'n-sixteen')
    expect(of(note.kind === 'note' ? note.text[lang].slice(0, 30) : '-')).toBeLessThan(
      of(lang === 'es' ? 'El cuarto prestado' : 'The borrowed room'),
    )
  })

  it('plan each section of the guide to its last minute', () => {
    const plan = composed('guide', lang).blocks.find((block) => block.kind === 'table' && block.id === 'plan-journey')
    const last = plan?.kind === 'table' ? textsIn(plan.rows.at(-1)) : []
    expect(last).toContain(lang === 'es' ? '40 a 45' : '40 to 45')
    expect(composed('manual', lang).blocks.some((block) => block.kind === 'table' && block.id.startsWith('plan-'))).toBe(false)
  })

  it('have the first sheet on one page in a word processor too, where it is copied from', async () => {
    const pagesOf = await estimatePages()
    let found: EstimatedPageNumbers | undefined
    const document = numberDocument(composed('manual', lang))
    partsOf(composeDocx(document, (body, context) => (found = pagesOf(body, context))))
    const page = (name: string): number => Number(found?.bookmarks.get(name))
    expect(page('_answers') - page('_sheet')).toBe(1)
  })

  it('say in the manual on which page an answer stands', () => {
    const pages = readPdf(Buffer.from(renderPdf(composed('manual', lang)))).pages.map((page) => page.replaceAll(/\s+/g, ' '))
    const said = lang === 'es' ? 'La respuesta está al final: Caso 4, página' : 'The answer is at the end: Case 4, page'
    const page = pages.findLastIndex((one) => one.includes(lang === 'es' ? 'El cuarto prestado' : 'The borrowed room')) + 1
    expect(pages.join(' ')).toContain(`${said} ${page}.`)
  })

  it('leave no box alone on the page before the first sheet, which begins one of its own', () => {
    const pages = readPdf(Buffer.from(renderPdf(composed('guide', lang)))).pages.map((page) => page.replaceAll(/\s+/g, ' '))
    const words = lang === 'es' ? ['Lo que conviene recordar', 'se adelantó'] : ['What to remember', 'chose too soon']
    expect(pages.filter((page) => words.some((one) => page.includes(one)))).toHaveLength(1)
  })

  it('have a first sheet to fill in: a row for each line that is asked for', () => {
    const sheet = composed('manual', lang).blocks.find((block) => block.kind === 'table' && block.id === 'sheet')
    const form = blockOf(exampleChapter(), 'sheet')
    const lines = form.kind === 'form' ? form.rows.reduce((sum, row) => sum + Math.max(row.lines, Math.ceil((row.people ?? 0) / 2)), 0) : 0
    expect(sheet?.kind === 'table' && sheet.rows.length).toBe(lines)
    // As many ages as the case of the chapter with most people needs, two to a line of what is on file.
    expect(
      textsIn(sheet)
        .join(' ')
        .match(/P\d+\u00a0_/g),
    ).toHaveLength(12)
    if (sheet?.kind === 'table') for (const [, , missing] of sheet.rows) expect(textsIn(missing).join('')).not.toMatch(/P\d/)
    expect(all(composed('manual', lang))).toContain(lang === 'es' ? 'Reservada. No escriba nombres' : 'Confidential. Write no names')
  })

  it('can be printed: every heading has its text, every link its end', () => {
    for (const use of USES) expect(renderHtml(composed(use, lang))).toContain('</html>')
  })

  it('say above the table of laws what none of its gaps may cost a child', () => {
    const { blocks } = composed('manual', lang)
    const at = blocks.findIndex((block) => block.kind === 'table' && block.id === 'compared')
    expect(textsIn(blocks[at - 1]).join(' ')).toContain(
      lang === 'es' ? 'no suelte nunca un caso por falta de un medio' : 'never drop a case for want of a means',
    )
  })

  it('compare the laws from their data, each cell with its grade', () => {
    const compared = composed('manual', lang).blocks.find((block) => block.kind === 'table' && block.id === 'compared')
    const said = textsIn(compared)
    expect(said.filter((one) => one === (lang === 'es' ? 'Nicaragua' : 'Nicaragua'))).toHaveLength(1)
    expect(said.some((one) => one.includes(lang === 'es' ? 'fuente secundaria' : 'secondary source'))).toBe(true)
  })
})
