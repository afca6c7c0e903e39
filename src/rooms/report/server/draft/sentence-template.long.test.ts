import { describe, expect, it } from 'vitest'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { readFolder } from '#kernel/files/folder.ts'
import { readPackage } from '#sheets/read-package.ts'
import { SENTENCE_CHARS } from '../../contract/draft.ts'
import { packageTables, type ProgrammePackage } from '../../contract/package.ts'
import { sentenceFaults } from '../../domain/check-text.ts'
import { draftOf, sentencesOf } from '../../domain/draft.ts'
import { reportWords } from '../../messages.ts'
import { templateOf } from './sentence-template.ts'

const read = readPackage(await readFolder('examples/central-america-2008'), packageTables)
if (read.kind === 'refused') throw new Error('the example is no package')
const example: ProgrammePackage = { tables: read.tables, passages: read.passages }
const draft = draftOf(example, reportWords, { dataHash: '' })
const sentences = sentencesOf(draft, example)

/** The report in which every sentence was rewritten as its rewriting begins. */
const rewritten = (change: (inputs: Readonly<Record<string, number>>) => Readonly<Record<string, number>> = (inputs) => inputs) => {
  const sentence_overrides = sentences.map((sentence) => {
    const { es, en } = templateOf(sentence)
    const inputs = JSON.stringify(change(JSON.parse(sentence.inputs) as Record<string, number>))
    return { sentence: sentence.id, text_es: es, text_en: en, inputs, generated_es: null, generated_en: null, note: null }
  })
  return draftOf({ ...example, tables: { ...example.tables, sentence_overrides } }, reportWords, { dataHash: '' })
}
const printed = (lang: Lang, of: typeof draft) =>
  of[lang].sentences.map(({ id, runs }) => [id, runs.map((run) => ('text' in run ? run.text : '')).join('')])

/** Their words hold digits that are no values of theirs, "between 0 and 4": whoever rewrites them says it without. */
const WITH_DIGITS = ['totals-held', 'totals-held-more']

describe('what the rewriting of a sentence begins with', () => {
  it.each(LANGS)('says in %s what was generated, letter by letter', (lang) => {
    expect(sentences.length).toBeGreaterThan(100)
    expect(printed(lang, rewritten())).toEqual(draft[lang].sentences.map(({ id, generated }) => [id, generated]))
  })
  it('can be saved as it stands', () => {
    for (const sentence of sentences.filter(({ id }) => !WITH_DIGITS.includes(id.split(':', 1)[0] ?? '')))
      for (const lang of LANGS) {
        const text = templateOf(sentence)[lang]
        expect([sentence.id, ...sentenceFaults(example, reportWords(lang), { id: sentence.id, inputs: sentence.inputs, text })]).toEqual([
          sentence.id,
        ])
        expect(text.length).toBeLessThanOrEqual(SENTENCE_CHARS)
      }
  })
  it('has no digit of a value typed into it', () => {
    const counting = sentences.filter(({ id }) => id.startsWith('chapter-compared'))
    expect(counting.length).toBeGreaterThan(0)
    for (const sentence of counting) expect(templateOf(sentence).es).not.toMatch(/\d/)
  })
  it('follows the data once it is saved, and is stale then', () => {
    const { es } = rewritten((inputs) => Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, value + 1])))
    const counting = es.sentences.find(({ id }) => id === 'chapter-compared:technical')
    expect(counting?.state).toBe('stale')
    expect(counting?.runs.map((run) => ('text' in run ? run.text : '')).join('')).toBe(counting?.generated)
  })
  it.each(['{{value of=nothing}}', '{{value}}', '{{value of=constructor}}', '{{value of=hinders|helps}}', '{{value of=hinders round=1}}'])(
    'names no other number: %s is refused',
    (text) => {
      const sentence = sentences.find(({ id }) => id === 'chapter-compared:technical') ?? expect.unreachable('it counts')
      expect(sentenceFaults(example, reportWords('es'), { id: sentence.id, inputs: sentence.inputs, text })).toMatchObject([
        { code: 'bad-token' },
      ])
    },
  )
})
