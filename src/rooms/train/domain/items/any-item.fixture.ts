import fc from 'fast-check'
import { BLOOM, DIFFICULTIES, type Item, type ItemKind, type ItemOption, KINDS, STATES } from '../../contract/item.ts'
import { type Said, tidy } from '../../contract/item-text.ts'

/** Signs that mean something in one of the formats, with letters between them. */
const SIGNS = [
  ...'aeñóZ 0%=~#{}:\\/<>&"\'[]|$-+@;,.\n\u0301\u{1F600}',
  '->',
  '//',
  '::',
  '####',
  '%50%',
  '<br>',
  '&amp;',
  '[html]',
  '\\n',
  '$CATEGORY:',
]

const oneLine = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((signs) => tidy(signs.join('').replaceAll('\n', ' ')))
  .filter((text) => text !== '' && !text.includes('|'))
const anyText = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 24 })
  .map((signs) => tidy(signs.join('')))
  .filter((text) => text !== '')
const anySaid: fc.Arbitrary<Said> = fc.record({ es: anyText, en: anyText })

const NAMES = ['a', 'b', 'c', 'd', 'e1', 'f', 'g', 'z9'] as const

const keyed = (kind: ItemKind, right: number, options: readonly ItemOption[], matches: readonly Said[]): ItemOption[] =>
  options.map((option, at) => {
    if (kind === 'ordering') return { ...option, order: ((at + right) % options.length) + 1 }
    if (kind === 'matching') return { ...option, match: { es: `${at} ${matches[at]!.es}`, en: `${at} ${matches[at]!.en}` } }
    const isRight = kind === 'multiple' ? at <= right % options.length : at === right % options.length
    const outcome =
      kind === 'vignette' ? { outcome: (['TIP', 'SOM', 'both', 'undetermined', 'other offences', 'attempted TIP'] as const)[at] } : {}
    return { ...option, ...(isRight ? { correct: true } : {}), ...(outcome.outcome ? { outcome: outcome.outcome } : {}) }
  })

const facts = { schema: 'istmo/facts/1', id: 'case', jurisdictions: [], means: 'no' } as const satisfies Item['facts']

/** A sound item of any kind, of texts that are full of the signs of every format. */
export const anyItem: fc.Arbitrary<Item> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    count: fc.integer({ min: 2, max: 6 }),
    right: fc.nat(5),
    stem: anySaid,
    texts: fc.array(fc.record({ text: anySaid, why: anySaid, match: anySaid }), { minLength: 8, maxLength: 8 }),
    names: fc.shuffledSubarray([...NAMES], { minLength: 8 }),
    bloom: fc.constantFrom(...BLOOM),
    outcome: fc.constantFrom('M1.O1', 'M2.O13', null),
    state: fc.constantFrom(...STATES),
    difficulty: fc.option(fc.constantFrom(...DIFFICULTIES), { nil: undefined }),
    feedback: fc.option(anySaid, { nil: undefined }),
    sources: fc.array(oneLine, { maxLength: 2 }),
    role: oneLine,
    version: fc.integer({ min: 1, max: 40 }),
    isPlainTruth: fc.boolean(),
  })
  .map((drawn): Item => {
    const { kind, right, texts, names } = drawn
    const count = kind === 'true-false' ? 2 : drawn.count
    const truths = [
      { es: 'Verdadero', en: 'True' },
      { es: 'Falso', en: 'False' },
    ]
    const options = texts.slice(0, count).map(({ text, why }, at): ItemOption => ({
      id: names[at]!,
      text: kind === 'true-false' && drawn.isPlainTruth ? truths[at]! : { es: tidy(`${at}${text.es}`), en: tidy(`${text.en}${at}`) },
      why,
    }))
    return {
      id: 'I-1',
      version: drawn.version,
      kind,
      outcome: drawn.outcome,
      bloom: drawn.bloom,
      pool: 'practice',
      state: drawn.state,
      stem: drawn.stem,
      options: keyed(
        kind,
        right,
        options,
        texts.map(({ match }) => ({ es: tidy(`m${match.es}`), en: tidy(`m${match.en}`) })),
      ),
      ...(kind === 'vignette' ? { profile: 'INT' as const, facts } : {}),
      sources: drawn.sources,
      author: drawn.role,
      reviewers: [{ role: drawn.role, country: 'HN', on: '2026-03-02' }],
      ...(drawn.difficulty ? { difficulty: drawn.difficulty } : {}),
      ...(drawn.feedback ? { feedback: drawn.feedback } : {}),
    }
  })

/** Several of them, each with its own id. */
export const anyItems: fc.Arbitrary<readonly Item[]> = fc
  .array(anyItem, { minLength: 1, maxLength: 5 })
  .map((items) => items.map((item, at) => ({ ...item, id: `I-${at + 1}` })))
