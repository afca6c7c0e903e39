import { describe, expect, it } from 'vitest'
import { composeImpactPage } from '../impact-page/compose-impact-page.ts'
import { ImpactAbout } from '../../contract/impact-about.ts'
import { publishedOf } from '../evaluation/published.ts'
import { faultsFrom, impactFrom, planOf, words } from '../evaluation/evaluation.fixture.ts'

/** Forty-eight people of eight sessions: half trained, half waiting; two vignettes, of which the trained tell both rightly after. */
const PEOPLE = Array.from({ length: 48 }, (_, at) => ({
  person: `P${at}`,
  arm: at % 2 === 0 ? 'trained' : 'waiting',
  session: `S${at % 8}`,
  at,
}))
const PERSONS = ['person,country,session,arm', ...PEOPLE.map(({ person, session, arm }) => `${person},HN,${session},${arm}`), ''].join('\n')
const ITEMS = 'item,outcome,vignette,text_es,text_en\ni01,M1.O1,trafficking,¿Trata?,Trafficking?\ni02,M1.O1,smuggling,,\ni03,M1.O2,,,\n'
const RESPONSES = [
  'person,wave,i01,i02,i03',
  ...PEOPLE.flatMap(({ person, arm, at }) => [
    `${person},pre,${at % 3 === 0 ? 1 : 0},${at % 5 === 0 ? 1 : 0},${at % 2}`,
    `${person},post,${arm === 'trained' || at % 3 === 0 ? 1 : 0},${arm === 'trained' || at % 5 === 0 ? 1 : 0},${at % 2}`,
  ]),
  '',
].join('\n')
const study = { persons: PERSONS, responses: RESPONSES, items: ITEMS }
const reactions = ['q01,q02', ...Array.from({ length: 20 }, (_, at) => `${at < 15 ? 5 : 2},${at < 4 ? 'na' : 4}`), ''].join('\n')
const observations = [
  'person,wave,observer,b01,b02',
  ...PEOPLE.flatMap(({ person, arm, at }) => [
    `${person},m3,O1,${arm === 'trained' ? 4 : 2},${1 + (at % 3)}`,
    ...(at < 12 ? [`${person},m3,O2,${arm === 'trained' ? 4 : 2},${1 + ((at + 1) % 3)}`] : []),
  ]),
  '',
].join('\n')

const of = (impact: ReturnType<typeof impactFrom>, statistic: string, scope: object = {}) =>
  impact.results.filter((one) => one.statistic === statistic && JSON.stringify(one.scope) === JSON.stringify({ ...one.scope, ...scope }))

describe('what people thought, from the short form at the end', () => {
  const impact = impactFrom({ ...study, reactions })

  it('is the share of 4 and 5 of who rated, with mean, median and who it does not apply to', () => {
    const [first, second] = of(impact, 'reactionShare')
    // 15 of 20 gave 5 and 5 gave 2: mean 4.25, median 5.
    expect(first).toMatchObject({ scope: { question: 'q01' }, value: 0.75, n: 20, also: { mean: 4.25, median: 5, doesNotApply: 0 } })
    expect(second).toMatchObject({ scope: { question: 'q02' }, value: 1, n: 16, also: { mean: 4, doesNotApply: 4 } })
  })

  it('says how many of the trained answered, and refuses a scale of two questions with what it needs', () => {
    expect(of(impact, 'reactionResponse')[0]).toMatchObject({ value: 20 / 24, n: 24 })
    expect(of(impact, 'reactionAlpha')[0]).toMatchObject({ status: 'refused', code: 'few-items', need: 3, have: 2 })
  })

  it('is not published of so few as four to whom a question does not apply, nor of nine', () => {
    expect(of(publishedOf(impact, words), 'reactionShare')[1]?.also).not.toHaveProperty('doesNotApply')
    const nine = impactFrom({ ...study, reactions: ['q01', ...Array.from({ length: 9 }, () => '5'), ''].join('\n') })
    expect(of(nine, 'reactionShare')[0]).toMatchObject({ status: 'refused', code: 'few-persons', need: 10, have: 9 })
  })

  it('has more forms than people only where something is wrong, and says so', () => {
    const many = impactFrom({ ...study, reactions: ['q01', ...Array.from({ length: 25 }, () => '5'), ''].join('\n') })
    expect(of(many, 'reactionResponse')[0]).toMatchObject({ status: 'refused', code: 'more-forms-than-people', need: 24, have: 25 })
    for (const name of ['reactionShare', 'reactionAlpha'])
      expect(of(many, name)[0]).toMatchObject({ status: 'refused', code: 'more-forms-than-people' })
  })
})

describe('telling vignettes apart', () => {
  const impact = impactFrom(study)

  it('is the mean share that people classified correctly, of all and of either kind', () => {
    expect(of(impact, 'vignetteShare', { arm: 'trained', wave: 'post' }).map(({ scope, value }) => [scope.vignettes, value])).toEqual([
      [undefined, 1],
      ['trafficking', 1],
      ['other', 1],
    ])
    // Of the waiting, at = 1, 3, … 47: eight are divisible by 3, five by 5; 13 of 48 answers.
    const [all] = of(impact, 'vignetteShare', { arm: 'waiting', wave: 'post' })
    expect(all?.value).toBeCloseTo(13 / 48, 12)
  })

  it('compares how much more the trained improved', () => {
    const [told] = of(impact, 'vignetteDifference')
    // The waiting did not change; of the trained, at = 0, 2, … 46, eight and five of 48 were right before.
    expect(told?.value).toBeCloseTo(1 - 13 / 48, 12)
    expect(told).toMatchObject({ n: 48, scope: { contrast: 'trained - waiting', from: 'pre', wave: 'post' } })
  })

  it('is not recorded where no item is said to be a vignette', () => {
    expect(of(impactFrom({ persons: PERSONS, responses: RESPONSES }), 'vignetteShare')).toMatchObject([{ code: 'no-vignettes' }])
  })
})

describe('what supervisors saw', () => {
  const impact = impactFrom({ ...study, observations })

  it('is the mean of each person’s ratings, by arm, and their difference', () => {
    // Ratings of b02 go 1, 2, 3 in turn, so each arm has 2 on average; b01 is 4 or 2.
    expect(of(impact, 'observedMean', { arm: 'trained' })[0]).toMatchObject({ value: 3, n: 24 })
    expect(of(impact, 'observedMean', { arm: 'waiting' })[0]).toMatchObject({ value: 2, n: 24 })
    expect(of(impact, 'observedDifference')[0]?.value).toBeCloseTo(1, 12)
  })

  it('counts a second observer for agreement alone', () => {
    expect(of(impact, 'observerAgreement')[0]).toMatchObject({ status: 'value', n: 12, also: { observed: 48 }, warnings: [] })
    const rare = observations.replaceAll(/^P(1|3|5|7|9|11),m3,O2.*\n/gm, '')
    expect(of(impactFrom({ ...study, observations: rare }), 'observerAgreement')[0]).toMatchObject({
      n: 6,
      warnings: expect.arrayContaining(['rarely-observed-twice']),
    })
    const alone = impactFrom({ ...study, observations: 'person,wave,observer,b01\nP0,m3,O1,4\n' })
    expect(of(alone, 'observerAgreement')[0]).toMatchObject({ status: 'refused', code: 'few-observed-twice', have: 0 })
  })
})

describe('the four levels on one page', () => {
  const about = ImpactAbout.parse({
    schema: 'istmo/impact-about/1',
    questions: [{ column: 'q01', text: { es: 'Me sirve', en: 'It is of use' } }],
    indicators: [
      {
        name: { es: 'Condenas', en: 'Convictions' },
        definition: { es: 'Sentencias firmes', en: 'Final sentences' },
        source: { es: 'Ejemplo', en: 'Example' },
        caveat: { es: 'Cambió la ley', en: 'The law changed' },
        figures: [{ period: '2025', value: 12 }, { period: '2026' }],
      },
    ],
  })
  const page = (lang: 'es' | 'en') =>
    composeImpactPage({ impact: publishedOf(impactFrom({ ...study, reactions, observations }), words), plan: planOf(), about }, words[lang])
  const rows = (lang: 'es' | 'en') =>
    page(lang).sections.levels.parts.flatMap((part) => (part.kind === 'table' && part.id === 'levels-table' ? part.rows : []))

  it('hold a line for each measure, with its number and n or what it would need', () => {
    const said = rows('en').map((row) => row.slice(0, 3).join(' | '))
    for (const line of [
      '1. Reaction | Response to the reaction form | 83.3%',
      '2. Learning | ',
      '3. Behaviour | Observed behaviour, trained, at 3 months | 3.00',
    ])
      expect(
        said.some((one) => one.startsWith(line)),
        line,
      ).toBe(true)
    expect(said).toContain(
      ' | Use of mutual legal assistance requests | Not collected. It would need the record of requests by office and quarter.',
    )
    expect(said.at(-1)).toBe(
      '4. Results | Convictions. Final sentences | 2 periods, in the table below. No test of change: it would need 12 periods before and 12 after.',
    )
  })

  it('say the same in Spanish, and each question in its words', () => {
    expect(rows('es')).toHaveLength(rows('en').length)
    const tables = page('es').sections.levels.parts.filter((part) => part.kind === 'table')
    expect(tables.map(({ id }) => id)).toEqual(['levels-table', 'reaction-table', 'vignette-table', 'series-1'])
    expect(tables[1]?.rows.map(([question]) => question)).toEqual(['Me sirve', 'q02'])
    expect(page('es').dataSays).toBe('Nadie ha declarado si estos datos son reales.')
  })
})

describe('tables that are not as they should be', () => {
  it.each([
    ['a rating beyond its scale', { reactions: 'q01\n6\n' }, 'not-1-to-5'],
    ['a reaction form without questions', { reactions: 'person\nP1\n' }, 'no-questions'],
    ['a person twice in it', { reactions: 'person,q01\nP1,4\nP1,4\n' }, 'twice'],
    ['a person of no list in it', { reactions: 'person,q01\nX9,4\n' }, 'unknown-person'],
    ['a behaviour beyond its scale', { observations: 'person,wave,observer,b01\nP1,m3,O1,5\n' }, 'not-1-to-4'],
    ['an observation of an unknown wave', { observations: 'person,wave,observer,b01\nP1,mm,O1,4\n' }, 'unknown-wave'],
    ['an observation by nobody', { observations: 'person,wave,observer,b01\nP1,m3,,4\n' }, 'blank'],
    ['an observation without behaviours', { observations: 'person,wave,observer\nP1,m3,O1\n' }, 'no-behaviours'],
    ['a kind of vignette that there is not', { items: 'item,vignette\ni01,theft\ni02,\ni03,\n' }, 'not-a-vignette'],
  ])('are refused: %s', (_, more, code) => {
    expect(faultsFrom({ ...study, ...more }).map((fault) => fault.code)).toEqual([code])
  })
})
