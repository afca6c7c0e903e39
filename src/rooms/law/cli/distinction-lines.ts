import type { Translate } from '#kernel/i18n/translate.ts'
import type { Cite, Distinction, Pivot, SystemOutcome } from '../contract/outcome.ts'
import { factName } from '../domain/distinguish/say/names.ts'
import { outcomeWord } from '../domain/distinguish/say/outcome-word.ts'

const citeLine = (t: Translate, { law, article, grade }: Cite): string =>
  t('law.cli.cite', { law, article: article ?? 'none', grade: t('law.grade', { grade }) })

const pivotLine = (t: Translate, { set, outcome }: Pivot): string => {
  const [id = '', answer = ''] = Object.entries(set)[0] ?? []
  const said = id === 'age' ? t('law.age', { age: answer }) : t('law.answer', { answer })
  return t('law.cli.pivot', { fact: factName(t, id), answer: said, outcome: outcomeWord(t, outcome) })
}

const block = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', head, ...lines.map((line) => `  ${line}`)]

const systemLines = (t: Translate, one: SystemOutcome): readonly string[] => [
  '',
  t('law.cli.system', { system: t('law.system', { system: one.system }), outcome: outcomeWord(t, one.outcome).toLocaleUpperCase(t.lang) }),
  ...one.reasons.flatMap(({ offence, text, cite }) => [
    `  ${offence}: ${text}`,
    ...[...new Set(cite.map((place) => citeLine(t, place)))].map((line) => `      ${line}`),
  ]),
  ...one.other.map(({ text }) => `  ${text}`),
  ...(one.outcome === 'other offences' && one.other.length === 0 ? [`  ${t('law.cli.none-of')}`] : []),
  ...block(t('law.cli.missing'), [...new Set(one.missing.map(({ why }) => why))]),
  ...block(t('law.cli.pivots'), one.pivots.length > 0 ? one.pivots.map((pivot) => pivotLine(t, pivot)) : [t('law.cli.no-pivot')]),
]

/** A distinction as an officer reads it at a terminal: each system with its reasons, what is missing, and what would change it. */
export const distinctionLines = (t: Translate, { id, systems, differences, notice }: Distinction): readonly string[] => [
  id,
  notice,
  ...systems.flatMap((one) => systemLines(t, one)),
  ...block(
    t('law.cli.differences'),
    differences.map(({ text }) => text),
  ),
  '',
]
