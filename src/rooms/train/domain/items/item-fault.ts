/** What an item breaks, and in which field: `options.b.why.en`, options by their id. */
export type ItemFault = {
  readonly item: string
  readonly field: string
  /** `train.items.rule.<code>` */
  readonly code: string
  readonly value: string
}

/** Of one item: names a field and what is wrong with it. */
export type Tell = (field: string, code: string, value?: string | number) => void
