import { type Column, defineTable, type Words } from '#sheets/table.ts'
import { OUTCOMES } from '#law/outcome.ts'
import { SYSTEMS } from '#law/systems.ts'
import { BLOOM, DIFFICULTIES, KINDS, MOST_OPTIONS, POOLS, STATES } from '../../../contract/item.ts'

/** Keys with their words: what is written may be either. */
const choices = <const Key extends string>(keys: readonly Key[], es: readonly string[], en: readonly string[] = keys) =>
  Object.fromEntries(keys.map((key, at) => [key, { es: es[at] ?? key, en: en[at] ?? key }])) as Record<Key, Words>

const text = (es: string, en: string, max: number): Column => ({ type: 'text', heading: { es, en }, max, lines: true, optional: true })

const OWN = {
  id: { type: 'text', heading: { es: 'Ítem', en: 'Item' }, max: 40 },
  version: { type: 'integer', heading: { es: 'Versión', en: 'Version' }, min: 1 },
  kind: {
    type: 'choice',
    heading: { es: 'Tipo', en: 'Kind' },
    values: choices(
      KINDS,
      ['una correcta', 'varias correctas', 'verdadero o falso', 'ordenar', 'relacionar', 'caso breve'],
      ['one right', 'several right', 'true or false', 'put in order', 'match', 'short case'],
    ),
  },
  outcome: { type: 'text', heading: { es: 'Resultado de aprendizaje', en: 'Learning outcome' }, max: 12, optional: true },
  bloom: {
    type: 'choice',
    heading: { es: 'Nivel (Bloom)', en: 'Level (Bloom)' },
    values: choices(BLOOM, ['recordar', 'comprender', 'aplicar', 'analizar', 'evaluar', 'crear']),
    optional: true,
  },
  pool: {
    type: 'choice',
    heading: { es: 'Conjunto', en: 'Pool' },
    values: choices(POOLS, ['práctica', 'prueba', 'ancla', 'retirado']),
  },
  state: {
    type: 'choice',
    heading: { es: 'Estado', en: 'State' },
    values: choices(STATES, ['borrador', 'revisado', 'piloteado', 'en uso', 'suspendido', 'retirado']),
  },
  difficulty: {
    type: 'choice',
    heading: { es: 'Dificultad esperada', en: 'Expected difficulty' },
    values: choices(DIFFICULTIES, ['fácil', 'media', 'difícil']),
    optional: true,
  },
  profile: { type: 'choice', heading: { es: 'Derecho aplicable', en: 'Law' }, values: choices(SYSTEMS, SYSTEMS), optional: true },
  stem_es: text('Planteamiento (es)', 'Stem (es)', 4000),
  stem_en: text('Planteamiento (en)', 'Stem (en)', 4000),
  feedback_es: text('Retroalimentación (es)', 'Feedback (es)', 4000),
  feedback_en: text('Retroalimentación (en)', 'Feedback (en)', 4000),
  author: { type: 'text', heading: { es: 'Autoría (función)', en: 'Author (role)' }, max: 200, optional: true },
  /** One reviewer a line: role | country | day. */
  reviewers: text('Revisión (función | país | fecha)', 'Reviewers (role | country | day)', 4000),
  /** One source a line. */
  sources: text('Fuentes (una por línea)', 'Sources (one a line)', 12_000),
  facts: text('Hechos (istmo/facts/1)', 'Facts (istmo/facts/1)', 30_000),
} as const satisfies Readonly<Record<string, Column>>

const OUTCOME_WORDS = choices(
  OUTCOMES,
  ['trata', 'tentativa de trata', 'tráfico ilícito', 'ambos', 'otros delitos', 'sin determinar'],
  ['trafficking', 'attempted trafficking', 'smuggling', 'both', 'other offences', 'undetermined'],
)

/** The columns of one option, `a1_…` to `a8_…`; its key is `x` where it is right, its place where options are put in order. */
const ofOption = (n: number): Readonly<Record<string, Column>> => ({
  [`a${n}_id`]: { type: 'text', heading: { es: `Opción ${n}: id`, en: `Option ${n}: id` }, max: 8, optional: true },
  [`a${n}_key`]: { type: 'text', heading: { es: `Opción ${n}: clave`, en: `Option ${n}: key` }, max: 12, optional: true },
  [`a${n}_es`]: text(`Opción ${n} (es)`, `Option ${n} (es)`, 1000),
  [`a${n}_en`]: text(`Opción ${n} (en)`, `Option ${n} (en)`, 1000),
  [`a${n}_match_es`]: text(`Opción ${n}: pareja (es)`, `Option ${n}: match (es)`, 1000),
  [`a${n}_match_en`]: text(`Opción ${n}: pareja (en)`, `Option ${n}: match (en)`, 1000),
  [`a${n}_outcome`]: {
    type: 'choice',
    heading: { es: `Opción ${n}: respuesta de la ley`, en: `Option ${n}: answer of the law` },
    values: OUTCOME_WORDS,
    optional: true,
  },
  [`a${n}_why_es`]: text(`Opción ${n}: por qué (es)`, `Option ${n}: why (es)`, 2000),
  [`a${n}_why_en`]: text(`Opción ${n}: por qué (en)`, `Option ${n}: why (en)`, 2000),
})

export const PLACES = Array.from({ length: MOST_OPTIONS }, (_, at) => at + 1)

const columns: typeof OWN & Readonly<Record<string, Column>> = {
  ...OWN,
  ...Object.fromEntries(PLACES.flatMap((n) => Object.entries(ofOption(n)))),
}

/** One item a row, in both languages, all of it but the notice of its bank. */
export const itemTable = defineTable({ name: 'items', heading: { es: 'Ítems', en: 'Items' }, key: ['id'], columns })
