import { type Lang, translator } from '#kernel/i18n/translate.ts'
import { sayProblem } from '#kernel/problem/say-problem.ts'
import { assessMessages } from '../messages.ts'
import { refuse } from './problems.ts'

/** What of the text of a finding or gap cannot be printed. */
export type CitationFault = {
  readonly code: 'amiss' | 'open' | 'unknown' | 'unreleased' | 'value'
  /** As it is typed, and where it begins in all that was written. */
  readonly found: string
  readonly at: number
}

type Kind = { readonly code: CitationFault['code']; readonly count: number; readonly found: string }

/** In the order of the text, what is of one kind together; each once. */
const byKind = (faults: readonly CitationFault[]): readonly Kind[] =>
  [
    ...Map.groupBy(
      faults.toSorted((one, other) => one.at - other.at),
      ({ code }) => code,
    ),
  ].map(([code, own]) => {
    const found = [...new Set(own.map((one) => one.found))]
    return { code, count: found.length, found: found.join(', ') }
  })

const refuseOne = ({ code, count, found }: Kind): never => {
  switch (code) {
    case 'amiss':
      return refuse('citation.amiss', { count, found })
    case 'open':
      return refuse('citation.open', { count, found })
    case 'unknown':
      return refuse('citation.unknown', { count, codes: found })
    case 'unreleased':
      return refuse('citation.unreleased', { count, codes: found })
    case 'value':
      return refuse('citation.value', { count, value: found })
  }
}

/** What the problem of one kind says has happened; the others name what was found in their own words. */
const sayKind = (lang: Lang, { code, count, found }: Kind): string =>
  sayProblem(translator(lang, assessMessages), { code: `citation.${code}`, details: { count, found, codes: found, value: found } }).happened

/** Refuses a text with anything in it that cannot be printed, and tells all of that at once: nobody mends one thing to be told of the next. */
export const refuseFaults = (faults: readonly CitationFault[]): void => {
  const kinds = byKind(faults)
  const [first] = kinds
  if (first === undefined) return
  if (kinds.length === 1) refuseOne(first)
  const said = (lang: Lang) => kinds.map((kind) => sayKind(lang, kind)).join(' ')
  refuse('citation.several', { faults: [...kinds], said: { es: said('es'), en: said('en') } })
}
