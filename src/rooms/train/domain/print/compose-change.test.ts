import { describe, expect, it } from 'vitest'
import type { Document } from '#documents/model.ts'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { type Lang, translator } from '#kernel/i18n/translate.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { trainMessages } from '../../messages.ts'
import { diffSyllabus } from '../syllabus/diff.ts'
import { exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import { composeChange } from './compose-change.ts'

const change = (edit: (syllabus: Syllabus) => void, lang: Lang = 'en'): Document => {
  const after = exampleSyllabus()
  after.semver = '0.3.0'
  edit(after)
  return composeChange(diffSyllabus(exampleSyllabus(), after), after, translator(lang, trainMessages))
}
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const said = (document: Document): string => textsIn(document.blocks).join('\n')

describe('what changed since you voted', () => {
  it('marks the words that went and came, and leaves out what stands far from them', () => {
    const document = change((one) => void (one.about.en = one.about.en.replace('case work', 'dossiers')))
    const table = document.blocks.find((block) => block.kind === 'table')
    const strong = table?.kind === 'table' ? table.rows.flat().flatMap(({ runs }) => runs.filter((run) => 'strong' in run)) : []
    expect(strong).toMatchObject([{ text: expect.stringContaining('case work') }, { text: expect.stringContaining('dossiers') }])
    expect(said(document)).not.toContain('What it is not')
  })

  it('says hours in words, and of a text that changed in the other language only that it did', () => {
    expect(said(change((one) => void (one.modules[0]!.hours.contact = 7.5)))).toContain('7.5 h with a facilitator')
    expect(said(change((one) => void (one.outcomes[0]!.text.es = 'nombrar.')))).toContain('Only the Spanish version changed.')
    expect(said(change((one) => void one.outcomes.pop()))).toContain('Removed: outcome M4.O4.')
  })

  it('says that nothing changed', () => expect(said(change(() => {}))).toContain('teach and say the same'))

  it.for(['es', 'en'] as const)('takes two pages, whatever changed, and counts the rest (%s)', (lang) => {
    const document = change((one) => {
      for (const outcome of one.outcomes) outcome.text = { es: 'otra palabra '.repeat(30), en: 'another word '.repeat(30) }
      for (const module of one.modules) {
        module.purpose = { es: 'otro fin '.repeat(120), en: 'other aim '.repeat(120) }
        module.content = module.content.map(() => ({ es: 'x', en: 'x' }))
      }
      one.outcomes.push(...one.outcomes.map((outcome, index) => ({ ...outcome, code: `M9.O${index + 1}` })))
    }, lang)
    // Before them stand the cover and its back.
    expect(readPdf(renderPdf(document)).pages).toHaveLength(4)
    expect(said(document)).toMatch(/no caben en estas dos páginas|do not fit on these two pages/)
  })
})
