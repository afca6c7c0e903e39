import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readFolder } from '#kernel/files/folder.ts'
import { readPackage } from '#sheets/read-package.ts'
import { packageTables, type ProgrammePackage } from '../../contract/package.ts'
import { textKey, textOf, writtenTexts } from '../../domain/reviewed/texts.ts'
import { movedIn } from './reviews.ts'

const read = readPackage(await readFolder('examples/central-america-2008'), packageTables)
if (read.kind === 'refused') throw new Error('the example is no package')
const example: ProgrammePackage = { tables: read.tables, passages: read.passages }

type Tables = ProgrammePackage['tables']
type Change = (tables: Tables) => Partial<Tables>

const after = (change: Change): ProgrammePackage => ({ ...example, tables: { ...example.tables, ...change(example.tables) } })
const movedBy = (change: Change): readonly string[] => movedIn(after(change)).map(({ text }) => textKey(text))

const coded =
  (subject: string, to: (coding: Tables['codings'][number]) => Partial<Tables['codings'][number]>): Change =>
  ({ codings }) => ({ codings: codings.map((one) => (one.subject === subject ? { ...one, ...to(one) } : one)) })
const withTheme = (subject: string, theme: string) => coded(subject, ({ themes }) => ({ themes: [...themes, theme] }))
const said =
  (id: string, to: Partial<Tables['statements'][number]>): Change =>
  ({ statements }) => ({ statements: statements.map((one) => (one.id === id ? { ...one, ...to } : one)) })
const asked =
  (code: string, to: Partial<Tables['recommendations'][number]>): Change =>
  ({ recommendations }) => ({ recommendations: recommendations.map((one) => (one.code === code ? { ...one, ...to } : one)) })
const bound =
  (country: string, treaty: string, to: Partial<Tables['treaties'][number]>): Change =>
  ({ treaties }) => ({ treaties: treaties.map((one) => (one.country === country && one.treaty === treaty ? { ...one, ...to } : one)) })
const cellPrints =
  (printed: string): Change =>
  ({ figures }) => {
    const at = figures.findIndex(({ kind, country, breakdown }) => kind === 'suppressed' && country !== 'BZ' && breakdown === 'none')
    return {
      figures: figures.map((one, index) => (index === at ? { ...one, printed, kind: 'exact' as const, value: Number(printed) } : one)),
    }
  }
const turned =
  (subject: string, finding: string): Change =>
  ({ finding_evidence }) => ({
    finding_evidence: finding_evidence.map((one) =>
      one.subject === subject && one.finding === finding
        ? { ...one, stance: one.stance === 'supports' ? ('contrary' as const) : ('supports' as const) }
        : one,
    ),
  })
const evidence =
  (subject: string, finding: string): Change =>
  ({ finding_evidence }) => ({ finding_evidence: [...finding_evidence, { finding, subject, stance: 'supports' as const }] })
const askedOf =
  (country: string): Change =>
  ({ recommendations }) => {
    const [one] = recommendations
    return one ? { recommendations: [...recommendations, { ...one, code: `R-${country}-99`, country, of_programme: 'no' as const }] } : {}
  }

/** What the example says, word for word, where it says it, and a change of the data that makes it untrue without any of its numbers moving. */
const CLAIMS: readonly (readonly [text: string, says: string, change: Change])[] = [
  [
    'passage:chapter-political',
    'No statement on political conditions in either round concerns El Salvador',
    coded('SV-020', () => ({ condition: 'political' })),
  ],
  [
    'passage:chapter-political',
    'both on plans that Costa Rica and Guatemala had adopted',
    coded('CR-025', () => ({ themes: ['political-will'] })),
  ],
  [
    'passage:chapter-legal',
    'No statement, in either round, speaks of mutual legal assistance procedures',
    withTheme('PA-029', 'mla-proceedings'),
  ],
  [
    'passage:chapter-legal',
    'all seven countries are parties to the Convention against Transnational Organized Crime',
    bound('HN', 'untoc', { status_es: 'Denuncia', status_en: 'Denounced' }),
  ],
  [
    'passage:chapter-legal',
    'On legal conditions in Guatemala the second round holds no statement',
    coded('GT-018', () => ({ condition: 'legal' })),
  ],
  ['passage:summary', 'No statement of either round speaks of requests for assistance', withTheme('PA-029', 'mla-proceedings')],
  ['passage:summary', 'No source sets a deadline or an indicator', asked('R-GT-02', { term_es: 'Un año', term_en: 'One year' })],
  [
    'passage:recommendations',
    'No source sets a deadline or an indicator',
    asked('R-GT-02', { indicator_es: 'Fallos', indicator_en: 'Rulings' }),
  ],
  [
    'passage:countries',
    'None of the programme’s recommendations that could be read names an individual country',
    asked('R-GT-02', { of_programme: 'yes' }),
  ],
  [
    'passage:country-BZ',
    'Everything the first round holds on Belize comes from the US Department of State',
    said('BZ-002', { source: 'unodc-portal' }),
  ],
  ['passage:country-BZ', 'No strength is recorded from those years', said('BZ-002', { quadrant: 'S' })],
  [
    'passage:country-SV',
    'An academic article of 2022 proposes, without an addressee',
    asked('R-SV-10', { addressee_es: 'Congreso', addressee_en: 'Congress' }),
  ],
  ['passage:country-SV', 'El Salvador or its institutions have been asked', askedOf('SV')],
  ['passage:limits', 'police in El Salvador', said('SV-014', { sector: 'police' })],
  ['passage:statistics', 'no zero appears in the downloaded data', cellPrints('0')],
  ['passage:gaps', 'The same is true, in the first round, of the gap on evidence', evidence('PA-029', 'F-043')],
  ['passage:rounds', 'Few statements on alleged complicity were drawn from earlier texts', withTheme('PA-029', 'complicity')],
  ['gap:G-03', 'No statement speaks of requests for assistance', withTheme('PA-029', 'mla-proceedings')],
  ['finding:F-001', 'By contrast', turned('SV-002', 'F-001')],
  ['finding:F-010', 'No country statement deals with those procedures', withTheme('PA-029', 'mla-proceedings')],
  ['finding:F-011', 'No other statement deals with this in Belize', withTheme('BZ-002', 'non-punishment')],
  ['finding:F-013', 'It is the only statement that expressly ties', withTheme('PA-029', 'offence-definition')],
  ['finding:F-064', 'No country statement speaks of duplication', withTheme('PA-029', 'agencies-support')],
]

describe('what the example says, and the data no longer do', () => {
  it('is nothing, as it comes', () => expect(movedBy(() => ({}))).toEqual([]))

  it.each(CLAIMS)('of %s, “%s”, is to be read again', (text, says, change) => {
    const written = writtenTexts(example).find((one) => textKey(one) === text) ?? expect.unreachable(text)
    expect(textOf(example, written).en).toContain(says)
    expect(after(change)).not.toEqual(example)
    expect(movedBy(change)).toContain(text)
  })

  const subjects = fc.constantFrom(...example.tables.codings.map(({ subject }) => subject))
  const themes = fc.constantFrom(...example.tables.themes.map(({ code }) => code))
  const conditions = fc.constantFrom(...example.tables.conditions.map(({ code }) => code))
  const asCoded = (subject: string) => example.tables.codings.find((one) => one.subject === subject) ?? expect.unreachable(subject)
  /** How many texts a recoding asks for; of one that is taken back, none. */
  const askedBy = (subject: string, to: Partial<Tables['codings'][number]>): number => {
    const recoded = after(coded(subject, () => to))
    const undone = { ...recoded, tables: { ...recoded.tables, ...coded(subject, () => asCoded(subject))(recoded.tables) } }
    expect(movedIn(undone)).toEqual([])
    return movedIn(recoded).length
  }

  /** Whoever is asked for everything again clicks it through. One code is a fifth at most, all codes at once a quarter; CR-019 comes nearest, with 23 texts of 104. */
  const all = writtenTexts(example).length

  it('asks for few texts when one code of a statement changes, and for none once that is taken back', () => {
    fc.assert(
      fc.property(subjects, themes, conditions, fc.constantFrom('theme', 'condition'), (subject, theme, condition, what) => {
        const { themes: had } = asCoded(subject)
        const turned = had.includes(theme) ? had.filter((one) => one !== theme) : [...had, theme]
        expect(askedBy(subject, what === 'theme' ? { themes: turned } : { condition })).toBeLessThan(all / 5)
      }),
      { numRuns: 40 },
    )
  })

  it('asks for less than a quarter when all codes of a statement change at once', () => {
    const atOnce = fc.property(subjects, themes, conditions, (subject, theme, condition) => {
      expect(askedBy(subject, { themes: [theme], condition })).toBeLessThan(all / 4)
    })
    fc.assert(atOnce, { numRuns: 40, examples: [['CR-019', 'offence-definition', 'legal']] })
  })
})
