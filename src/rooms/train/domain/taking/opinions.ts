import type { Decided } from '../linking/link-waves.ts'

export type Opinion = {
  readonly wave: string
  readonly earlier: string
  readonly later: string
  readonly said: 'accept' | 'reject' | 'undecided'
}

/** What people said of pairs: decided where two or more say the same and nobody says otherwise; one alone decides nothing. */
export const decidedBy = (opinions: readonly Opinion[]): readonly Decided[] =>
  [...Map.groupBy(opinions, ({ wave, earlier, later }) => `${wave} ${earlier} ${later}`).values()].flatMap((all) => {
    const [first] = all
    if (!first || all.length < 2) return []
    const said = all.every((one) => one.said === first.said) ? first.said : 'undecided'
    return [{ wave: first.wave, first: first.earlier, later: first.later, by: [said, said] as const }]
  })
