import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '../contract/law-data.ts'
import type { Distinction, Reason, SystemOutcome } from '../contract/outcome.ts'
import { belowHeads } from '../domain/distinguish/say/below-heads.ts'
import { listedLines, missingLines, missingParts, noTurnLines, turnLines } from '../domain/distinguish/say/grouped.ts'
import { outcomeWord } from '../domain/distinguish/say/outcome-word.ts'
import { restsText } from '../domain/distinguish/say/rests-on.ts'
import { carefulOf } from '../domain/distinguish/say/say-system.ts'
import { weakestGrade } from '../domain/distinguish/say/weakest-grade.ts'

const block = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `  ${head}`, ...lines.map((line) => `    ${line}`)]

const gradeOf = (t: Translate, { cite }: Reason): string => t('law.grade', { grade: weakestGrade(cite) })

const reasonLines = (t: Translate, law: Law, reasons: readonly Reason[]): readonly string[] =>
  [...belowHeads(t, law, reasons)].flatMap(([head, below]) => [
    '',
    `  ${head}`,
    ...below.map((one) => `    ${one.text} [${gradeOf(t, one)}]`),
  ])

const systemLines = (t: Translate, law: Law, one: SystemOutcome): readonly string[] => {
  const turns = turnLines(t, one)
  const word = (answer: SystemOutcome['tip']) => t('law.answer', { answer })
  return [
    '',
    t('law.cli.system', {
      system: t('law.system', { system: one.system }),
      outcome: outcomeWord(t, one.outcome).toLocaleUpperCase(t.lang),
      tip: word(one.tip),
      som: word(one.som),
      attempt: word(one.attempt),
    }),
    ...restsText(t, one).map((line) => `  ${line}`),
    ...(one.outcome === 'other offences' && one.other.length === 0 ? [`  ${t('law.cli.none-of')}`] : []),
    ...one.other.map(({ text }) => `  ${text}`),
    ...carefulOf(t, one).map((line) => `  ${line}`),
    ...reasonLines(t, law, one.reasons),
    ...block(t('law.cli.contradictions'), missingLines(t, one.missing).contradictions),
    ...missingParts(t, one.missing).flatMap(({ head, lines }) => block(head, lines)),
    ...(turns.length > 0 ? block(t('law.cli.pivots'), turns) : ['', ...noTurnLines(t, one).map((line) => `  ${line}`)]),
  ]
}

/** A distinction as an officer reads it at a terminal: each system with its reasons, what is missing, and what would change it. */
export const distinctionLines = (t: Translate, law: Law, { id, systems, differences, notice }: Distinction): readonly string[] => [
  id,
  notice,
  ...systems.flatMap((one) => systemLines(t, law, one)),
  ...listedLines(t, systems).flatMap((line) => ['', line]),
  ...block(
    t('law.cli.differences'),
    differences.map(({ text }) => text),
  ),
  '',
]
