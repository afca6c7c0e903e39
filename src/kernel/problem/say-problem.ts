import { type Lang, LANGS, type Translate, type Values } from '../i18n/translate.ts'

export type SaidProblem = { readonly happened: string; readonly kept: string; readonly next: string }

const PARTS = ['happened', 'kept', 'next'] as const

/** Keys of the three sentences of each problem: what happened, what was kept, what to do. */
export const problemKeys = (code: string): readonly string[] => PARTS.map((part) => `problem.${code}.${part}`)

/** A problem in the reader's language; its flat details fill the placeholders, and of a name that it has in both languages the reader's. */
export const sayProblem = (t: Translate, { code, details }: { code: string; details?: unknown }): SaidProblem => {
  const values = valuesOf(details, t.lang)
  const [happened = '', kept = '', next = ''] = problemKeys(code).map((key) => t(key, values))
  return { happened, kept, next }
}

const valuesOf = (details: unknown, lang: Lang): Values => {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return {}
  const plain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'
  const read = Object.entries(details).map(([name, value]: [string, unknown]) => [name, isNamed(value) ? value[lang] : value] as const)
  return Object.fromEntries(read.filter((entry): entry is [string, string | number] => plain(entry[1])))
}

const isNamed = (value: unknown): value is Readonly<Record<Lang, unknown>> =>
  typeof value === 'object' && value !== null && LANGS.every((lang) => lang in value)
