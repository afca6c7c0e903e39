import { correlation } from '../sample.ts'
import { enough, isRefused, type Refusal, type Warning } from '../result.ts'

/** How one option of an item was chosen. `correlation` with the total of the other items; undefined where nobody or everybody chose it. */
export type OptionUse = {
  readonly option: string
  readonly count: number
  readonly share: number
  readonly correlation?: number
  readonly flags: readonly Warning[]
}

export type DistractorUse = {
  readonly kind: 'value'
  readonly n: number
  readonly options: readonly OptionUse[]
  readonly warnings: readonly Warning[]
}

const RARE = 0.05

/**
 * Who chose which option of an item, and whether those who chose it did well elsewhere: an option that attracts the stronger, or more of them than the key,
 * says that the key is to be looked at.
 * @param chosen the option of each person, undefined where they chose none: counted as not having chosen it
 * @param rest their totals without this item, in the same order
 * @source Haladyna & Downing (1993), Educ. Psychol. Meas. 53
 */
export const distractorUse = (
  chosen: readonly (string | undefined)[],
  rest: readonly number[],
  { options, key }: { readonly options: readonly string[]; readonly key: string },
): DistractorUse | Refusal => {
  const answered = chosen.filter((option) => option !== undefined).length
  const few = enough(answered, { refuse: 10, plain: 30, of: 'persons' })
  if (isRefused(few)) return few
  const tellsApart = answered >= 30
  const bare = options.map((option) => {
    const picks = chosen.map((one) => (one === option ? 1 : 0))
    const r = tellsApart ? correlation(picks, rest) : undefined
    const count = chosen.filter((one) => one === option).length
    return { option, count, share: count / answered, ...(r !== undefined && { correlation: r }) }
  })
  const keyR = bare.find(({ option }) => option === key)?.correlation
  const flagsOf = ({ option, share, correlation: r }: (typeof bare)[number]): readonly Warning[] =>
    option === key
      ? []
      : [
          ...(share < RARE ? ['rarely-chosen'] : []),
          ...(r !== undefined && r > 0 ? ['attracts-the-stronger'] : []),
          ...(r !== undefined && keyR !== undefined && r > keyR ? ['check-the-key'] : []),
        ]
  return { kind: 'value', n: answered, options: bare.map((use) => ({ ...use, flags: flagsOf(use) })), warnings: few }
}
