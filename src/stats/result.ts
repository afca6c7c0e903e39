/** Limits of an estimate. `method` names how they were had; an end that is infinite is left out. */
export type Interval = { readonly level: number; readonly low?: number; readonly high?: number; readonly method: string }

/** What should be known beside a number before it is used: a code, which sentences in es and en stand for. */
export type Warning = string

export type Estimate = {
  readonly kind: 'value'
  readonly value: number
  /** How many persons, items or whatever the statistic counts stand behind it. */
  readonly n: number
  readonly interval?: Interval
  readonly se?: number
  readonly df?: number
  readonly p?: number
  readonly clusters?: number
  /** Further numbers of the same statistic, by name. */
  readonly also?: Readonly<Record<string, number>>
  readonly warnings: readonly Warning[]
}

/** An expected outcome and no error: what the statistic would need, and what there is. */
export type Refusal = { readonly kind: 'refused'; readonly code: string; readonly need?: number; readonly have?: number }

export type Result = Estimate | Refusal

export const refused = (code: string, need?: number, have?: number): Refusal => ({
  kind: 'refused',
  code,
  ...(need !== undefined && { need }),
  ...(have !== undefined && { have }),
})

/** Refused below `refuse`; with the warning `few` below `plain`. How few are refused is the house's own caution, and no theorem. */
export type Measure = { readonly refuse: number; readonly plain: number; readonly of: string }

/** Whether there are enough for a statistic: a refusal, or the warnings that go with it. */
export const enough = (have: number, { refuse, plain, of }: Measure): Refusal | readonly Warning[] =>
  have < refuse ? refused(`few-${of}`, refuse, have) : have < plain ? [`few-${of}`] : []

export const isRefused = (result: Refusal | readonly Warning[] | Estimate): result is Refusal =>
  'kind' in result && result.kind === 'refused'

export const LEVEL = 0.95
