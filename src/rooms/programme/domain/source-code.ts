const LONGEST = 50

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/**
 * A code by which people recognise a source: who published it and when, `unodc-2014`; with a number where that is taken.
 * @param taken codes of the programme, of retired sources too: a code names one source for ever
 */
export const sourceCode = ({ organisation, year }: { organisation: string; year: string | null }, taken: ReadonlySet<string>): string => {
  const who = slug(organisation).slice(0, LONGEST).replace(/-$/, '')
  const base = [who.length > 1 ? who : 'source', year?.slice(0, 4)].filter(Boolean).join('-')
  const free = (n: number): string => {
    const code = n === 1 ? base : `${base}-${n}`
    return taken.has(code) ? free(n + 1) : code
  }
  return free(1)
}
