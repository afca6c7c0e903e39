import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Grade } from '../../../contract/law-data.ts'
import type { Reason, SystemOutcome } from '../../../contract/outcome.ts'
import { SOM_ELEMENTS, TIP_ELEMENTS } from '../element.ts'
import { gathered } from './grouped.ts'
import { bestGrade, weakestGrade, weakestOf } from './weakest-grade.ts'

type Part = 'tip' | 'som'
const OF_PART: Readonly<Record<Part, readonly string[]>> = { tip: TIP_ELEMENTS, som: SOM_ELEMENTS }

const stands = ({ answer, needed }: Reason): boolean => answer === 'yes' || needed === 'no'
const fails = ({ answer, needed }: Reason): boolean => answer === 'no' && needed === 'yes'

const gradesOf = (reasons: readonly Reason[]): readonly Grade[] => reasons.map(({ cite }) => weakestGrade(cite))

const wordingOf = ({ offence, cite: [first] }: Reason): string => `${offence} ${first?.law} ${first?.from}`

/** Of several offences one that holds is enough, and of one that does not each wording by one element: in either case that which is known best. */
const gradesFor = (reasons: readonly Reason[], answer: SystemOutcome[Part]): readonly Grade[] => {
  switch (answer) {
    case 'yes': {
      const whole = [...gathered(reasons, ({ offence }) => offence).values()].filter((of) => of.every(stands))
      return bestGrade(whole.map((of) => weakestOf(gradesOf(of))))
    }
    case 'no':
      return [...gathered(reasons, wordingOf).values()].flatMap((of) => bestGrade(gradesOf(of.filter(fails))))
    case 'unknown':
      return gradesOf(reasons)
  }
}

/** What an answer of one system rests on: of trafficking and of smuggling its elements, and the attempt where it is not ruled out. */
const restsOn = (one: SystemOutcome): readonly Grade[] => [
  ...(['tip', 'som'] as const).flatMap((part) =>
    gradesFor(
      one.reasons.filter(({ element }) => OF_PART[part].includes(element)),
      one[part],
    ),
  ),
  ...(one.attempt === 'no' ? [] : gradesOf(one.reasons.filter(({ element }) => element === 'attempt'))),
]

/**
 * How well the law is known that an answer rests on, by its weakest point, and that of a text which may apply nothing is held: to be read with the
 * word for the outcome. Nothing where no element of any law was asked.
 */
export const restsText = (t: Translate, one: SystemOutcome): readonly string[] => {
  const grades = restsOn(one)
  if (grades.length === 0) return []
  const isUnread = one.reasons.some(({ element }) => element === 'wording')
  return [t('law.guide.rests', { grade: t('law.grade', { grade: weakestOf(grades) }), unread: String(isUnread) })]
}

/** The same of several systems, those of which it is the same together. */
export const restsLines = (t: Translate, systems: readonly SystemOutcome[]): readonly string[] => {
  const said = systems.flatMap((one) => restsText(t, one).map((rests) => ({ rests, name: t('law.system', { system: one.system }) })))
  const list = new Intl.ListFormat(LOCALES[t.lang])
  return [...gathered(said, ({ rests }) => rests)].map(([rests, of]) =>
    t('law.guide.rests-of', { systems: list.format(of.map(({ name }) => name)), rests }),
  )
}
