/** The next code of a country's year: `HN-2026-04` after `HN-2026-03`. @param beginning `HN-2026-` @param known codes that begin so */
export const nextSessionCode = (beginning: string, known: readonly string[]): string => {
  const last = Math.max(0, ...known.map((code) => Number(code.slice(beginning.length)) || 0))
  return `${beginning}${String(last + 1).padStart(2, '0')}`
}
