/** The sentences of the abilities that these pages look for in an answer's `may`. */
export const MAY = { bring: 'bring items into the bank', review: 'review items of the bank' } as const
