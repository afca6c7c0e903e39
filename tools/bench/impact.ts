import { randomFrom } from '#stats/random.ts'
import { FormSet } from '../../src/rooms/train/contract/forms.ts'
import { ImpactAbout } from '../../src/rooms/train/contract/impact-about.ts'
import { ImpactPlan } from '../../src/rooms/train/contract/impact.ts'
import { Item } from '../../src/rooms/train/contract/item.ts'
import type { TestForm } from '../../src/rooms/train/contract/test-form.ts'
import type { Gathered } from '../../src/rooms/train/domain/study/gathered.ts'
import { makeImpact } from '../../src/rooms/train/server/impact/make/make-impact.ts'

const COUNTRIES = ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'] as const
const WAVES = ['pre', 'post', 'm3'] as const
const IN_A_SESSION = 25
const AT = '2026-03-02T15:00:00.000Z'
const OPTIONS = ['a', 'b', 'c', 'd'] as const

const both = (text: string) => ({ es: text, en: text })
const itemOf = (number: number): Item =>
  Item.parse({
    id: `i${number}`,
    version: 1,
    kind: 'single',
    outcome: `M${1 + (number % 4)}.O1`,
    bloom: 'apply',
    pool: 'test',
    state: 'live',
    stem: both(`Pregunta ${number}`),
    options: OPTIONS.map((id) => ({
      id,
      text: both(`Opción ${id}`),
      ...(id === 'a' && { correct: true }),
      why: both('Razón'),
    })),
    sources: [],
    author: null,
    reviewers: [],
  })

/** Two forms of the same questions: A in their order, B from the last. */
const testOf = (questions: number): TestForm => {
  const items = Array.from({ length: questions }, (_, at) => itemOf(at + 1))
  const asked = items.map(({ id }) => ({ item: id, version: 1, anchor: true, options: [...OPTIONS] }))
  const forms = FormSet.parse({
    schema: 'istmo/forms/1',
    seed: 1,
    syllabus: {
      code: 'bench',
      semver: '1.0.0',
      date: '2026-01-01',
      sha256: 'a'.repeat(64),
    },
    bank: { sha256: 'b'.repeat(64) },
    anchors: items.map(({ id }) => id),
    shortfalls: [],
    forms: [
      {
        name: 'A',
        items: asked,
      },
      {
        name: 'B',
        items: asked.toReversed(),
      },
    ],
  })
  return { schema: 'istmo/test-form/1', forms, items }
}

const gathered = (persons: number, questions: number): Gathered => {
  const random = randomFrom(1)
  const people = Array.from({ length: persons }, (_, at) => {
    const group = Math.floor(at / IN_A_SESSION)
    const country = COUNTRIES[group % COUNTRIES.length] ?? 'HN'
    return {
      pseudonym: `P-${at}`,
      country,
      session: `${country}-${group}`,
      arm: group % 2 === 0 ? 'trained' : 'waiting',
      skill: random() - 0.5,
    }
  })
  const lineOf = (skill: number): string =>
    Array.from({ length: questions }, (_, at) => `${at + 1}:${random() < 0.5 + skill / 2 ? 'a' : 'b'}`).join(' ')
  const tries = people.flatMap(({ pseudonym, country, session, arm, skill }, at) =>
    WAVES.map((wave, taken) => ({
      id: `${pseudonym} ${wave}`,
      device: 'd',
      session,
      wave,
      country,
      pseudonym,
      finished: true,
      receivedAt: AT,
      sameAs: null,
      test: 'bench',
      form: (at + taken) % 2 === 0 ? 'A' : 'B',
      line: lineOf(skill + (arm === 'trained' && taken > 0 ? 0.3 : 0)),
    })),
  )
  return {
    plan: ImpactPlan.parse({
      schema: 'istmo/impact-plan/1',
      waves: [...WAVES],
      reference: 'waiting',
    }),
    planText: '{}',
    planSha256: 'c'.repeat(64),
    date: '2026-03-02',
    links: [],
    reactions: [],
    behaviours: [],
    published: [],
    observed: [],
    registration: {
      lockedOn: AT.slice(0, 10),
      firstOpenedOn: null,
      amendments: [],
    },
    about: ImpactAbout.parse({
      schema: 'istmo/impact-about/1',
      dataKind: 'simulated',
    }),
    tries,
    enrolled: people.map(({ pseudonym, country, session, arm }) => ({
      pseudonym,
      country,
      session,
      arm,
      office: 'x',
      sector: 'x',
    })),
    forms: [['bench', testOf(questions)]],
  }
}

/** Milliseconds from what was read of a study to its page in both languages, in the process that works it out. */
export const impactMs = async (persons: number, questions: number): Promise<number> => {
  const order = { gathered: gathered(persons, questions), documents: false }
  const started = performance.now()
  const made = await makeImpact(order, { onStep: () => {}, signal: new AbortController().signal })
  if (made.kind !== 'made') throw new Error('the study of the bench cannot be worked out')
  return performance.now() - started
}
