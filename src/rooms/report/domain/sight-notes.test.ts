import { describe, expect, it } from 'vitest'
import { chaptersOf } from '#documents/chapters.ts'
import { numberDocument } from '#documents/number.ts'
import { within } from '#documents/within.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { fixture, fixturePackage } from '#test/fixture-package.ts'
import type { Sight } from '#assess/sight.ts'
import { reportWords } from '../messages.ts'
import { compose } from './compose.ts'

const HN: Sight = { countries: ['HN'], all: false }
// Panama released nothing: of it whoever is behind the wall reads no workshop.
const ofHonduras = {
  ...fixturePackage,
  tables: {
    ...fixture,
    workshops: fixture.workshops.filter(({ country }) => country !== 'PA'),
    statements: fixture.statements.filter(({ id }) => !id.startsWith('PA')),
    codings: fixture.codings.filter(({ subject }) => !subject.startsWith('PA')),
    finding_evidence: fixture.finding_evidence.filter(({ subject }) => !subject.startsWith('PA')),
  },
}
const composed = (lang: Lang, sight?: Sight | null) =>
  compose(ofHonduras, reportWords(lang), { version: null, dataHash: 'abc', ...(sight === undefined ? {} : { sight }) })

const SAID = {
  es: 'Este informe está hecho con lo que puede ver un miembro de Honduras (es): los talleres que otros países no han liberado no figuran, y una celda vacía o un 0 de otro país no significan que no haya habido taller.',
  en: 'This report is made of what a member of Honduras may see: workshops that other countries have not released are not in it, and an empty cell or a 0 of another country does not mean that there was no workshop.',
}

describe.each(LANGS)('an edition for whoever does not see all of the programme (%s)', (lang) => {
  const seen = composed(lang, HN)

  it('says so on its title page, in its colophon and by its version', () => {
    const { edition } = seen.document
    expect(edition.notice).toBe(SAID[lang])
    expect(edition.colophon[0]).toBe(SAID[lang])
    expect(edition.version).toBe(lang === 'es' ? 'borrador, visto desde Honduras (es)' : 'draft, as seen from Honduras')
  })
  it('says so in every chapter that states what the rounds hold', () => {
    const chapters = chaptersOf(numberDocument(seen.document)).filter(({ blocks }) =>
      [...within(blocks)].some(({ text }) => text === SAID[lang]),
    )
    expect(chapters.map(({ heading }) => heading?.id)).toEqual([
      'how-to-read',
      'summary',
      'method',
      'condition-legal',
      'condition-technical',
      'gaps',
      'countries',
      'workshops',
      'annex-evidence',
      'annex-figures',
    ])
  })
  it('calls no cell of another country a cell without a workshop', () => {
    const figure = seen.document.blocks.find((block) => 'id' in block && block.id === 'figure-coverage-1')
    const [none, inSight] = lang === 'es' ? ['sin texto<', 'sin texto a la vista<'] : ['no text<', 'no text in sight<']
    expect(figure).toMatchObject({ svg: expect.stringContaining(inSight), notes: [[{ text: SAID[lang] }]] })
    expect(figure).not.toMatchObject({ svg: expect.stringContaining(`>${none}`) })
  })
  it('says it beside the holdings of another country, and not beside those of its own', () => {
    const notes = (code: string) => seen.document.blocks.find((block) => 'id' in block && block.id === `table-country-${code}`)
    expect(notes('PA')).toMatchObject({ notes: [[{ text: SAID[lang] }]] })
    expect(notes('HN')).not.toHaveProperty('notes')
  })
  it('says every sentence as it was', () => expect(seen.sentences).toEqual(composed(lang).sentences))
  it('is told by who reads and not by what there is', () => {
    const whole = compose(fixturePackage, reportWords(lang), { version: null, dataHash: 'abc', sight: HN }).document
    expect(whole.edition).toEqual(seen.document.edition)
  })
  it('leaves that of everybody else as it was', () => {
    expect(composed(lang, null)).toEqual(composed(lang))
    expect(composed(lang).document.edition).not.toHaveProperty('notice')
  })
  it('has words for those of no country, and for those of all', () => {
    const said = (sight: Sight) => composed(lang, sight).document.edition.notice
    expect(said({ countries: [], all: false })).toMatch(
      lang === 'es' ? /con lo que los países han liberado: / : /of what countries have released: /,
    )
    expect(said({ countries: ['HN', 'PA'], all: true })).toMatch(
      lang === 'es' ? /un miembro de cada país: / : /a member of every country may see: /,
    )
  })
})
