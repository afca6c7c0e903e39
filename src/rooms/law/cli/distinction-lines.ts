import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '../contract/law-data.ts'
import type { Distinction, Reason, SystemOutcome } from '../contract/outcome.ts'
import { fromWords } from '../domain/distinguish/say/beginning.ts'
import { missingLines, type Turn, turnsOf } from '../domain/distinguish/say/grouped.ts'
import { factNames } from '../domain/distinguish/say/names.ts'
import { outcomeWord } from '../domain/distinguish/say/outcome-word.ts'
import { weakestGrade } from '../domain/distinguish/say/weakest-grade.ts'

const block = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `  ${head}`, ...lines.map((line) => `    ${line}`)]

const gradeOf = (t: Translate, { cite }: Reason): string => t('law.grade', { grade: weakestGrade(cite) })

const turnLine = (t: Translate, { facts, answer, outcome }: Turn): string => {
  const said = facts[0] === 'age' ? t('law.age', { age: answer }) : t('law.answer', { answer })
  return t('law.cli.pivot', { facts: factNames(t, facts, 'disjunction'), answer: said, outcome: outcomeWord(t, outcome) })
}

/** The reasons of each offence below its title, in each of the wordings that may apply. */
const reasonLines = (t: Translate, titles: ReadonlyMap<string, string>, reasons: readonly Reason[]): readonly string[] => {
  const headOf = ({ offence, cite: [first] }: Reason): string => {
    const article = first?.article?.replace(/\(.*$/, '') ?? 'none'
    return t('law.cli.offence', {
      title: titles.get(offence) ?? offence,
      place: t('law.place', { law: first?.law ?? '', article, from: first ? fromWords(t, first.from) : 'none' }),
    })
  }
  const heads = [...new Set(reasons.map(headOf))]
  return heads.flatMap((head) => [
    '',
    `  ${head}`,
    ...reasons.filter((one) => headOf(one) === head).map((one) => `    ${one.text} [${gradeOf(t, one)}]`),
  ])
}

const systemLines = (t: Translate, titles: ReadonlyMap<string, string>, one: SystemOutcome): readonly string[] => {
  const { contradictions, facts, law } = missingLines(t, one.missing)
  const turns = turnsOf(one.pivots).map((turn) => turnLine(t, turn))
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
    ...reasonLines(t, titles, one.reasons),
    ...one.other.map(({ text }) => `  ${text}`),
    ...(one.outcome === 'other offences' && one.other.length === 0 ? ['', `  ${t('law.cli.none-of')}`] : []),
    ...block(t('law.cli.contradictions'), contradictions),
    ...block(t('law.cli.missing-facts'), facts),
    ...block(t('law.cli.missing-law'), law),
    ...(turns.length > 0 ? block(t('law.cli.pivots'), turns) : ['', `  ${t('law.cli.no-pivot', { outcome: one.outcome })}`]),
  ]
}

/** A distinction as an officer reads it at a terminal: each system with its reasons, what is missing, and what would change it. */
export const distinctionLines = (t: Translate, law: Law, { id, systems, differences, notice }: Distinction): readonly string[] => {
  const titles = new Map(law.systems.flatMap(({ offences }) => offences.map((one) => [one.id, one.title[t.lang]] as const)))
  return [
    id,
    notice,
    ...systems.flatMap((one) => systemLines(t, titles, one)),
    ...block(
      t('law.cli.differences'),
      differences.map(({ text }) => text),
    ),
    '',
  ]
}
