/** So many years that are over can be counted. */
const YEARS = 5

/** Years that are over by universal time, the last one first. @param now an ISO moment */
export const yearsOver = (now: string): readonly number[] => {
  const last = Number(now.slice(0, 4)) - 1
  return Array.from({ length: YEARS }, (_, at) => last - at)
}
