import type { Standing } from './case-file.ts'

/** Each thing once, in the order in which it was first written: the last written version where it was changed twice at once. */
export const once = <Content>(things: readonly Standing<Content>[]): readonly Standing<Content>[] => [
  ...new Map(things.map((one) => [one.id, one])).values(),
]
