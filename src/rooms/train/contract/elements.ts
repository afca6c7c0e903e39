/** What each person is asked in the same words every time, so that a code comes out that only they can make again. */
export const ELEMENTS = ['mother', 'birthplace', 'day', 'siblings', 'surname', 'month'] as const
export type Element = (typeof ELEMENTS)[number]
