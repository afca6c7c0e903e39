import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '#kernel/i18n/translate.ts'
import type { Facts } from '#law/facts.ts'
import { GUIDE_STEPS } from '#law/guide-steps.ts'
import { answersOf, canonicalHash, decisionOn, factsOf, readLaw, seedLaw } from '#law/rules'
import { ROOT } from '#test/sources.ts'
import { Words, WordsProvider } from '#ui/client/words.tsx'
import { DecisionHeadline } from './decision-headline.tsx'
import { DecisionView } from './decision-view.tsx'
import { DistinguishForm } from './distinguish-form.tsx'
import { DistinctionView } from './outcome.tsx'
import { QuestionsStep } from './questions-step.tsx'

const catalogue = (room: string): Catalogue => JSON.parse(readFileSync(join(ROOT, `src/${room}/messages/en.json`), 'utf8')) as Catalogue
const words = new Words((room) => Promise.resolve(catalogue(room)), 'en')
await words.need(['rooms/law', 'rooms/cases', 'ui'])
const shown = (screen: ReactElement): string => renderToStaticMarkup(createElement(WordsProvider, { words, children: screen }))

const girl: Facts = {
  schema: 'istmo/facts/1',
  id: 'recruitment',
  jurisdictions: ['HN'],
  date: '2022',
  age: 17,
  acts: { recruitment: 'yes', retention: 'no' },
  means: { deception: 'no' },
  purpose: { sexualExploitation: { intended: 'yes' }, servitude: { carriedOut: 'yes' }, slavery: { intended: 'no', carriedOut: 'no' } },
  border: 'no',
  entry: { nationalOrResident: 'yes' },
  attempt: { completed: 'yes' },
  circumstances: { disability: 'yes' },
  accused: [{ id: 'S-02 Caoba', act: 'yes', knew: 'no' }],
}
const CASES_OWN = ['A-01 Cedro', 'S-02 Caoba']
const at = '2026-11-27T12:00:00.000Z'

/** What the radio buttons of a markup are set to, in their order. */
const chosen = (markup: string): readonly string[] =>
  [...markup.matchAll(/<input[^>]*type="radio"[^>]*>/g)].flatMap(([input]) =>
    / checked=""/.test(input) ? [/ value="([^"]*)"/.exec(input)?.[1] ?? ''] : [],
  )

describe('the form', () => {
  it('shows what was stored: facts go into the controls, and come out as they were', () => {
    const form = { facts: girl, phases: [girl], pressed: {}, rewrite: () => {}, answer: () => {}, turnTo: () => {}, remove: () => {} }
    const read = GUIDE_STEPS.filter(({ id }) => id !== 'circumstances' && id !== 'accused').flatMap((step) => {
      const values = chosen(shown(createElement(QuestionsStep, { form, step, accused: CASES_OWN })))
      const questions = [...step.questions, ...step.further]
      expect(values).toHaveLength(questions.length)
      return questions.map(({ id }, index) => [id, values[index] ?? ''] as const)
    })
    const { accused: _, circumstances: __, ...asked } = girl
    expect(factsOf([['phase', girl.id], ['jurisdictions', 'HN'], ['date', '2022'], ['age', '17'], ...read])).toEqual(asked)
    const step = GUIDE_STEPS.find(({ id }) => id === 'accused')!
    expect(chosen(shown(createElement(QuestionsStep, { form, step, accused: CASES_OWN })))).toEqual([
      ...Array(3).fill('unknown'),
      'yes',
      'no',
      'unknown',
    ])
    expect(answersOf(girl).get('circumstances.disability')).toBe('yes')
  })

  it('asks about the accused of the case by their pseudonyms, about whoever was named before, and says where nobody is accused', () => {
    const form = { facts: girl, phases: [girl], pressed: {}, rewrite: () => {}, answer: () => {}, turnTo: () => {}, remove: () => {} }
    const step = GUIDE_STEPS.find(({ id }) => id === 'accused')!
    const asked = (facts: Facts, accused: readonly string[]) =>
      [...shown(createElement(QuestionsStep, { form: { ...form, facts }, step, accused })).matchAll(/<h3>(.*?)<\/h3>/g)].map(
        ([, who]) => who,
      )
    expect(asked(girl, CASES_OWN)).toEqual(CASES_OWN)
    expect(asked({ ...girl, accused: [{ id: 'B', act: 'yes' }] }, CASES_OWN)).toEqual([...CASES_OWN, 'B'])
    const nobody = shown(createElement(QuestionsStep, { form: { ...form, facts: { ...girl, accused: [] } }, step, accused: [] }))
    expect(nobody).toContain('There are no suspects or accused in this case yet.')
    expect(nobody).not.toContain('Each by a letter')
  })

  const GIVEN = { phases: [girl], onChange: () => {}, today: '2026-11-27', accused: CASES_OWN }
  it('says that the countries of the case were ticked, where they were', () => {
    const said = 'The countries of the case are ticked to begin with.'
    expect(shown(createElement(DistinguishForm, { ...GIVEN, isOfCase: true }))).toContain(said)
    expect(shown(createElement(DistinguishForm, { ...GIVEN, isOfCase: false }))).not.toContain(said)
  })

  it('says first not to question a victim, and does not let the browser keep or check what is typed', () => {
    const markup = shown(createElement(DistinguishForm, { ...GIVEN, isOfCase: false }))
    expect(markup.indexOf('Do not question a victim to fill these boxes.')).toBeLessThan(markup.indexOf('<form'))
    const [typed] = /<input[^>]*type="text"[^>]*>/.exec(markup) ?? []
    expect(typed).toContain('value="2022"')
    expect(typed).toContain('autoComplete="off"')
    expect(typed).toContain('spellCheck="false"')
  })
})

describe('the outcome', () => {
  it('is nothing while nothing is answered', () =>
    expect(shown(createElement(DistinctionView, { phases: [] }))).toContain('Nothing has been answered yet.'))
  it('tells each phase in each system, and all together once there are two', () => {
    const one = shown(createElement(DistinctionView, { phases: [girl] }))
    expect(one).toContain('<h4>Palermo Protocols: trafficking in persons.</h4>')
    expect(one).not.toContain('All phases together')
    const two = shown(createElement(DistinctionView, { phases: [girl, { ...girl, id: 'border' }] }))
    expect(two).toContain('Palermo Protocols: trafficking in persons. Trafficking in: recruitment, border crossing.')
  })
  it('knows no share and no score', () => expect(shown(createElement(DistinctionView, { phases: [girl] }))).not.toMatch(/%|score|probab/i))
})

describe('a decision', () => {
  const decision = decisionOn(seedLaw(), [girl], at)
  const view = (of: typeof decision) => shown(createElement(DecisionView, { decision: of, about: 'V-01' }))
  it('is whole, under the law of today', () => {
    const markup = view(decision)
    expect(markup).toContain('This record is intact')
    expect(markup).toContain('The law applied is the same as today’s')
    expect(markup).toContain(decision.sha256)
    expect(markup).toContain('age of the victim: 14 to 17')
    for (const line of ['Reference (no names)', 'Who decides', 'Reviewed by', 'Date and signatures']) expect(markup).toContain(line)
  })
  it('that was altered says so, and compares nothing', () => {
    const markup = view({ ...decision, phases: decision.phases.map((one) => ({ ...one, facts: { ...one.facts, age: 'adult' } })) })
    expect(markup).toContain('This record has been altered')
    expect(markup).not.toContain('Under today’s law')
  })
  it('has a headline by which it is told from others; of one that was altered nothing is read again', () => {
    const headline = (kind: 'whole' | 'altered', of: typeof decision) => shown(createElement(DecisionHeadline, { decision: of, kind }))
    expect(headline('whole', decision)).toBe(
      '<strong>Palermo Protocols: trafficking in persons · Honduras: trafficking undetermined; not smuggling</strong>',
    )
    const spoilt = { ...decision, law: {} as typeof decision.law }
    expect(headline('altered', spoilt)).toBe('<strong>The record cannot be re-run under today’s rules: open it</strong>')
  })
  it('of another engine says that its rules were others', () => {
    const { together: _, ...bare } = decision
    const made = { engine: 'older', law: decision.law, phases: decision.phases.map((one) => ({ ...one, systems: one.systems.slice(1) })) }
    expect(view({ ...bare, ...made, sha256: canonicalHash(made) })).toContain('it was made under rules other than today’s')
  })
  it('made before the law changed keeps its answer, with that of today beside it', () => {
    const law = structuredClone(seedLaw().law)
    law.asOf = '2026-06-01'
    for (const { offences } of law.systems.filter(({ system }) => system === 'HN'))
      for (const { versions } of offences)
        for (const { elements } of versions)
          if (elements && 'meansForChildren' in elements) elements.meansForChildren.value = 'not-required'
    const markup = view(decisionOn(readLaw(law), [girl], at))
    expect(markup).toContain('This record is intact')
    expect(markup).toContain('The record carries the law as reviewed on 1 Jun 2026; today’s was reviewed on 27 Nov 2026.')
    expect(markup).toContain('Under today’s law')
    expect(markup).toMatch(/Honduras.*trafficking in persons.*<strong>undetermined<\/strong>/s)
  })
})
