import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Facts } from '../../contract/facts.ts'
import { ACCUSED, ACCUSED_PARTS, ANSWERS, GUIDE_AGES, PURPOSE_STAGES } from '../../contract/guide.ts'
import { GUIDE_STEPS, type Question } from '../../contract/guide-steps.ts'
import { answersOf } from './answers-of.ts'
import { factsOf, type Given } from './facts-of.ts'
import { factsWith } from './facts-with.ts'
import { askedAnew } from './phases.ts'

const questions: readonly Pick<Question, 'id' | 'kind'>[] = [
  ...GUIDE_STEPS.flatMap((step) => [...step.questions, ...step.further]),
  ...ACCUSED.flatMap((who) => ACCUSED_PARTS.map((part) => ({ id: `accused.${who}.${part}`, kind: 'answer' as const }))),
]

const options = ({ kind }: Pick<Question, 'kind'>): readonly string[] => {
  if (kind === 'tick') return ['unknown', 'yes']
  return kind === 'purpose' ? PURPOSE_STAGES : ANSWERS
}

const pair = ({ id, kind }: Pick<Question, 'id' | 'kind'>) => fc.constantFrom(...options({ kind })).map((said) => [id, said] as const)

/** Every question answered somehow. */
const anyAnswers: fc.Arbitrary<Given> = fc.tuple(
  fc.constantFrom(...GUIDE_AGES).map((age) => ['age', age] as const),
  ...questions.map(pair),
)

const SCENE: Given = [
  ['jurisdictions', 'HN'],
  ['jurisdictions', 'PA'],
  ['date', ' 14/03/2025 '],
  ['phase', 'border'],
]

describe('facts of answers', () => {
  it('leave out whatever is not known', () => {
    const unknown = questions.map(({ id }) => [id, 'unknown'] as const)
    expect(factsOf([['age', 'unknown'], ['date', '2025-02-30'], ['phase', 'exit'], ...unknown])).toEqual({
      schema: 'istmo/facts/1',
      id: 'exit',
      jurisdictions: [],
    })
  })

  it('hold each answer where it belongs', () =>
    expect(
      factsOf([
        ...SCENE,
        ['age', '17'],
        ['acts.recruitment', 'yes'],
        ['purpose.servitude', 'intended'],
        ['purpose.slavery', 'neither'],
        ['purpose.forcedLabour', 'carriedOut'],
        ['border', 'yes'],
        ['benefit', 'no'],
        ['circumstances.death', 'yes'],
        ['accused.B.knew', 'yes'],
        ['accused.A.act', 'no'],
      ]),
    ).toEqual({
      schema: 'istmo/facts/1',
      id: 'border',
      jurisdictions: ['HN', 'PA'],
      date: '2025-03-14',
      age: 17,
      acts: { recruitment: 'yes' },
      purpose: { servitude: { intended: 'yes' }, slavery: { intended: 'no', carriedOut: 'no' }, forcedLabour: { carriedOut: 'yes' } },
      border: 'yes',
      benefit: 'no',
      circumstances: { death: 'yes' },
      accused: [
        { id: 'A', act: 'no' },
        { id: 'B', knew: 'yes' },
      ],
    }))

  it('have the form of facts, and give back the answers that they were made of', () =>
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const facts = factsOf([...SCENE, ...given])
        expect(Facts.parse(facts)).toEqual(facts)
        const answers = answersOf(facts)
        expect(given.map(([question]) => [question, answers.get(question) ?? 'unknown'])).toEqual(given)
      }),
    ))
})

describe('facts that are answered one question after the other', () => {
  it('are those of the same answers given at once, in whatever order, and whatever was said before', () =>
    fc.assert(
      fc.property(anyAnswers, anyAnswers, fc.array(fc.nat()), (first, given, order) => {
        const shuffled = given
          .map((one, index) => ({ one, at: order[index] ?? index }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one)
        const scene = factsOf(SCENE)
        const before = factsWith({ ...askedAnew(scene, scene.id) }, first)
        expect(shuffled.reduce((facts, one) => factsWith(facts, [one]), before)).toEqual(factsOf([...SCENE, ...given]))
      }),
      { numRuns: 30 },
    ))

  it('keep what only a file can say, but for the group that is answered', () => {
    const facts = Facts.parse({
      schema: 'istmo/facts/1',
      id: 'exit',
      age: 12,
      acts: 'no',
      means: { deception: { value: 'yes', why: 'two accounts' } },
      border: { value: 'unknown', why: 'not asked' },
      accused: [{ id: 'the driver', act: { value: 'yes', why: 'seen' } }],
    })
    const after = factsWith(facts, [['acts.recruitment', 'yes']])
    expect(after).toEqual({ ...facts, acts: expect.objectContaining({ recruitment: 'yes', transfer: 'no', other: 'no' }) })
    expect([answersOf(facts).get('age'), answersOf(facts).get('accused.the driver.act')]).toEqual(['13', 'yes'])
  })
})
