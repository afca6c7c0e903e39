export const say = (line = ''): void => console.log(line)
export const cellsOf = (values: readonly string[]): string => values.map((value) => value.padStart(14)).join('')

/** The exponent with which time grows from the size before to this one: 1 is linear. */
export const growth = (rows: readonly { statements: number; ms: number }[], index: number): string => {
  const [before, now] = [rows[index - 1], rows[index]]
  if (!before || !now) return ''
  return (Math.log(now.ms / before.ms) / Math.log(now.statements / before.statements)).toFixed(2)
}
