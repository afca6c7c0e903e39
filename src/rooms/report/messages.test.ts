import { describe, expect, it } from 'vitest'
import { codesOf, REFERENCE, statementCode } from '#assess/rules'
import { translator } from '#kernel/i18n/translate.ts'
import { reportMessages } from './messages.ts'

it('has for what waits in a chapter a word of its own, apart from sentences to review and texts to read', () => {
  const [es, en] = [translator('es', reportMessages), translator('en', reportMessages)]
  const counts = { sentences: 9, rewritten: 2, stale: 1, half: 0 }
  expect(es('report.draft.lead', counts)).toBe('9 oraciones generadas; 2 reescritas; 1 por revisar.')
  expect([es('report.draft.open', { n: 3 }), es('report.draft.open', { n: 1 })]).toEqual(['3 pendientes', '1 pendiente'])
  expect(es('report.draft.chapter-open', { title: 'Brechas', n: 1 })).toBe('Brechas (1 pendiente)')
  expect(en('report.draft.lead', counts)).toBe('9 generated sentences; 2 rewritten; 1 to be reviewed.')
  expect(en('report.draft.chapter-open', { title: 'Gaps', n: 3 })).toBe('Gaps (3 pending)')
})

it.each(['es', 'en'] as const)(
  'tells whoever writes prose by what each reference is cited, a statement by its printed code, in %s',
  (lang) => {
    const hint = translator(lang, reportMessages)('report.draft.prose-hint')
    const printed = statementCode('R1-HN-POL-1', 1)
    expect(hint.match(new RegExp(REFERENCE, 'g'))?.flatMap(codesOf)).toEqual([printed, 'F-001', 'unodc-portal', 'F-001', 'G-01'])
    expect(hint).toContain('{{statements round=1}}')
  },
)

it('says that only texts which go into a release hold it up, as the draft does', () => {
  const [es, en] = [translator('es', reportMessages), translator('en', reportMessages)]
  expect(es('report.gate.unreviewed', { n: 1 })).toMatch(/^Un texto que entra en la publicación está por cotejar con los datos/)
  expect(es('report.gate.unreviewed', { n: 2 })).toMatch(/^2 textos que entran en la publicación están por cotejar con los datos/)
  expect(en('report.gate.unreviewed', { n: 1 })).toMatch(/^One text that goes into the release is to be read against the data/)
  expect(en('report.gate.unreviewed', { n: 2 })).toMatch(/^2 texts that go into the release are to be read against the data/)
  expect(es('report.gate.untold')).toMatch(
    /^Ningún informe se publica mientras algún texto que entre en él esté por cotejar con los datos\./,
  )
  expect(en('report.gate.untold')).toMatch(/^No report is released while any text that goes into it is to be read against the data\./)
})

describe('what is counted agrees with its number', () => {
  const [es, en] = [translator('es', reportMessages), translator('en', reportMessages)]
  const caption = (statements: number, workshops: number, cells: number) => {
    return { round: 'R', setting: 'workshops', statements, workshops, held: workshops, silent: 'none', covered: 1, cells, ruleOnly: 0 }
  }

  it('in the figure of coverage and its table', () => {
    expect(en('report.figure.coverage', caption(3, 1, 1))).toBe('R: 3 statements in 1 workshop; 1 of 1 cell holds statements')
    expect(es('report.figure.coverage', caption(3, 1, 1))).toBe('R: 3 enunciados en 1 taller; hay enunciados en 1 de 1 celda')
    expect(en('report.figure.coverage', { ...caption(1, 2, 4), setting: 'groups', covered: 2 })).toBe(
      'R: 1 statement in 2 groups; 2 of 4 cells hold statements',
    )
    expect(es('report.figure.coverage', { ...caption(1, 1, 4), setting: 'groups' })).toBe(
      'R: 1 enunciado en 1 grupo; hay enunciados en 1 de 4 celdas',
    )
    const silent = { ...caption(3, 1, 4), held: 2, silent: 'some' }
    expect(en('report.figure.coverage', silent)).toBe('R: 3 statements in 1 of 2 workshops; 1 of 4 cells holds statements')
    expect(es('report.figure.coverage', { ...silent, setting: 'groups' })).toBe(
      'R: 3 enunciados en 1 de 2 grupos; hay enunciados en 1 de 4 celdas',
    )
    expect(en('report.alt.coverage', caption(3, 1, 1))).toContain('1 of 1 cell holds statements')
    expect(es('report.alt.coverage', caption(3, 1, 1))).toContain('en 1 de 1 celda;')
  })

  it('in an evidence line', () => {
    const line = { years: 'Y', grade: 'limited', statements: 1, workshops: 1, countries: 1, contrary: 0 }
    const of = (setting: string, ofWorkshops: number, ofCountries: number) =>
      en('report.sentence.strength', { ...line, setting, ofWorkshops, ofCountries })
    expect(of('workshops', 1, 1)).toBe('Y: limited evidence, 1 statement from 1 of 1 workshop and 1 of 1 country.')
    expect(of('groups', 1, 2)).toBe('Y: limited evidence, 1 statement from 1 of 1 group and 1 of 2 countries.')
  })

  it('in the grids of one finding, one gap and one country', () => {
    const one = { findings: 1, gaps: 1, countries: 1, stated: 1, persists: 0, new: 0, onlyContrary: 0, notAssessed: 0 }
    expect(en('report.alt.findings', one)).toMatch(/^Grid of 1 finding and 1 country\./)
    expect(es('report.alt.findings-one', one)).toBe('Cuadrícula de 1 hallazgo y 1 país; 1 cruce tiene enunciados.')
    expect(es('report.alt.gaps', one)).toMatch(/^Cuadrícula de 1 brecha y 1 país\./)
  })

  it('in the rule of a release', () => {
    expect(en('report.rule.at-least', { least: 1, members: 1 })).toBe('At least 1 of 1 country must accept.')
    expect(es('report.rule.at-least', { least: 1, members: 1 })).toBe('Debe aceptar al menos 1 de 1 país.')
    expect(es('report.rule.at-least', { least: 4, members: 7 })).toBe('Deben aceptar al menos 4 de 7 países.')
  })
})
