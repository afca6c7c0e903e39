import { describe, expect, it } from 'vitest'
import { ImpactAbout } from '../../contract/impact-about.ts'
import { impactFrom, planOf, words } from '../evaluation/evaluation.fixture.ts'
import { composeImpactPage } from '../impact-page/compose-impact-page.ts'

/** Twenty-four people in six sessions, with the forms that each had before and after. */
const withForms = (formsOf: (at: number) => readonly [string, string] | undefined) => {
  const people = Array.from({ length: 24 }, (_, at) => at)
  const hasForms = formsOf(0) !== undefined
  const row = (at: number, wave: 'pre' | 'post'): string => {
    const answers = [0, 1, 2, 3, 4, 5].map((item) => ((at * 7 + item * 3) % 5 < (wave === 'pre' ? 2 : 3) ? 1 : 0))
    return [`p${at}`, wave, ...(hasForms ? [formsOf(at)?.[wave === 'pre' ? 0 : 1] ?? ''] : []), ...answers].join(',')
  }
  return impactFrom({
    persons: ['person,country,session,arm', ...people.map((at) => `p${at},HN,S${at % 6},trained`), ''].join('\n'),
    responses: [
      `person,wave${hasForms ? ',form' : ''},i01,i02,i03,i04,i05,i06`,
      ...people.flatMap((at) => [row(at, 'pre'), row(at, 'post')]),
      '',
    ].join('\n'),
  })
}

const crossedIn = (impact: ReturnType<typeof withForms>) => impact.results.find(({ statistic }) => statistic === 'crossedGain')
const saidOf = (impact: ReturnType<typeof withForms>): string => {
  const about = ImpactAbout.parse({ schema: 'istmo/impact-about/1' })
  return JSON.stringify(composeImpactPage({ impact, plan: planOf(), about }, words.en).sections)
}

const CASES = {
  crossed: withForms((at) => (at % 2 === 0 ? ['A', 'B'] : ['B', 'A'])),
  same: withForms((at) => (at % 2 === 0 ? ['A', 'A'] : ['B', 'B'])),
  formless: withForms(() => undefined),
  // One person had another form than before: a harder one may be part of it.
  mixed: withForms((at) => (at === 0 ? ['A', 'C'] : at % 2 === 0 ? ['A', 'A'] : ['B', 'B'])),
}

const SAYS = {
  crossed: 'This figure corrects for one of the two forms being harder.',
  same: 'Everyone sat the same form in both tests, so a harder form plays no part; remembering the questions may.',
  mixed: 'This figure does not correct for one of the forms being harder.',
}
const LEADS = {
  crossed: 'The gain with forms crossed already corrects',
  same: 'Where everybody sat the same form twice',
  mixed: 'Where forms were not crossed, the mean change is given',
}
const NOTES = { same: '* Same form in both tests', mixed: '† Does not correct for one form being harder' }

describe('whether a harder form can be part of a gain', () => {
  it('is told person by person, from the forms of both tests', () => {
    expect(crossedIn(CASES.crossed)).toMatchObject({ status: 'value' })
    expect(crossedIn(CASES.same)).toMatchObject({ status: 'refused', code: 'same-form' })
    expect(crossedIn(CASES.formless)).toMatchObject({ status: 'refused', code: 'same-form' })
    expect(crossedIn(CASES.mixed)).toMatchObject({ status: 'refused', code: 'not-crossed' })
  })

  it.each([
    ['crossed', 'crossed'],
    ['same', 'same'],
    ['formless', 'same'],
    ['mixed', 'mixed'],
  ] as const)('is said of %s forms, on the first page and beside the numbers', (given, told) => {
    const said = saidOf(CASES[given])
    for (const sentences of [SAYS, LEADS, NOTES])
      for (const [forms, sentence] of Object.entries(sentences)) expect([forms, said.includes(sentence)]).toEqual([forms, forms === told])
  })
})
