import { describe, expect, it } from 'vitest'
import type { Block, Document } from '#documents/model.ts'
import { renderHtml } from '#documents/html/render-html.ts'
import { outcomesOf, seedLaw } from '#law/rules'
import type { Chapter } from '../contract/chapter.ts'
import { exampleChapter, exampleSyllabus } from '../domain/syllabus/syllabus.fixture.ts'
import { checkChapter } from '../domain/chapter/check-chapter.ts'
import { composeChapter, type Use } from '../domain/chapter/compose-chapter.ts'
import { syllabusWords } from '../server/print/syllabus-words.ts'

const composed = (use: Use, lang: 'es' | 'en' = 'en', chapter: Chapter = exampleChapter()): Document =>
  composeChapter({ chapter, syllabus: exampleSyllabus(), law: seedLaw(), use }, syllabusWords(lang))

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
        const table = blockOf(chapter, 'four-things')
        if (table.kind === 'table') table.rows[0]!.pop()
        chapter.sections[2]!.minutes = 10
        for (const block of chapter.sections.flatMap(({ blocks }) => blocks))
          block.outcomes = block.outcomes.filter((one) => one !== 'M1.O4')
      }),
    ).toEqual(
      expect.arrayContaining([
        'twice chapter-1.scene',
        'cells-differ chapter-1.four-things.rows.1',
        'minutes-exceed chapter-1.smuggling',
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
    expect(card(composed('manual', 'en', chapter), 'answer-to-case-uncle')).toContain('neither trafficking nor smuggling')
    uncle.phases[0]!.facts.benefit = 'yes'
    expect(card(composed('manual', 'en', chapter), 'answer-to-case-uncle')).toContain('smuggling of migrants')
  })

  it('tells what two phases are together', () => {
    const debt = card(composed('manual'), 'answer-to-case-debt')
    expect(debt).toContain('Panama: trafficking in persons and smuggling of migrants.')
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
      one: 'SOM',
      two: 'TIP',
      store: 'undetermined',
      house: 'other offences',
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

  it('can be printed: every heading has its text, every link its end', () => {
    for (const use of ['manual', 'guide'] as const) expect(renderHtml(composed(use, lang))).toContain('</html>')
  })

  it('compare the laws from their data, each cell with its grade', () => {
    const compared = composed('manual', lang).blocks.find((block) => block.kind === 'table' && block.id === 'compared')
    const said = textsIn(compared)
    expect(said.filter((one) => one === (lang === 'es' ? 'Nicaragua' : 'Nicaragua'))).toHaveLength(1)
    expect(said.some((one) => one.includes(lang === 'es' ? 'fuente secundaria' : 'secondary source'))).toBe(true)
  })
})
