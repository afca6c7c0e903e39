import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { LetThrough } from './let-through.ts'
import { listOf, type NameOf } from './say-vote.ts'

/** What has to weigh most comes first. */
const STATES = ['objected', 'no-answer', 'awaiting', 'void', 'not-put'] as const
const WAYS = ['marked', 'left-out'] as const

type About = {
  readonly eased: readonly LetThrough[]
  /** By which day the countries are asked to answer; null where nothing was put. */
  readonly deadline: string | null
}

/** The question before a rule is saved that lets a text through: the countries and what they said, what would follow, and that it is told. */
export const sayLetThrough = (
  t: Translate,
  nameOf: NameOf,
  { eased, deadline }: About,
): { readonly title: string; readonly lines: readonly string[] } => {
  const said = (key: string, of: readonly LetThrough[]): string[] => {
    if (of.length === 0) return []
    const names = listOf(
      t,
      nameOf,
      of.map(({ country }) => country),
    )
    return [t(key, { n: of.length, names, day: deadline ? printDate(deadline, t.lang) : '' })]
  }
  return {
    title: said('decide.eased.title', eased).join(''),
    lines: [
      ...STATES.flatMap((state) =>
        said(
          `decide.eased.${state}`,
          eased.filter((one) => one.state === state),
        ),
      ),
      ...WAYS.flatMap((as) =>
        said(
          `decide.eased.${as}`,
          eased.filter((one) => one.as === as),
        ),
      ),
      t('decide.eased.printed'),
    ],
  }
}
