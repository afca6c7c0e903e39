/** Length as the database counts it: code points, not the UTF-16 units of a JavaScript string. */
export const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}
