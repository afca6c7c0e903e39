/**
 * The code after the highest that is there: `F-072` is followed by `F-073`. Codes are not used twice, so holes stay.
 * @returns undefined where all codes of this length are used up
 */
export const nextCode = (prefix: string, digits: number, taken: readonly string[]): string | undefined => {
  const highest = Math.max(0, ...taken.map((code) => Number(code.slice(prefix.length))))
  return highest + 1 < 10 ** digits ? `${prefix}${String(highest + 1).padStart(digits, '0')}` : undefined
}
