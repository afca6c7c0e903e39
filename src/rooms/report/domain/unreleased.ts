import { codeWords, namedIn, normalCode, workshopIn } from '#assess/rules'
import { REGION } from '#programme/region.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import type { ComposeProblem } from './edition.ts'

/** Workshops that are not released, and statements said in them, that a text names by code or id: each once, as it is written. */
export const unreleasedIn = ({ tables }: ProgrammePackage, text: string): readonly string[] => {
  const closed = new Set(tables.workshops.filter(({ state }) => state !== 'released').map(({ code }) => code))
  const statements = tables.statements.filter(({ workshop }) => closed.has(workshop)).map(({ id }) => normalCode(id))
  return namedIn(text, { workshops: new Set([...closed].map(normalCode)), statements: new Set(statements) })
}

/** All that a row says in each language, under its code. */
const inBoth = (kind: string, row: Readonly<Record<string, unknown>> & { readonly code: string }) => {
  const said = (lang: 'es' | 'en') =>
    Object.entries(row).flatMap(([name, value]) => (name.endsWith(`_${lang}`) && typeof value === 'string' ? [value] : []))
  return [[`${kind} ${row.code}.es`, said('es').join('\n')] as const, [`${kind} ${row.code}.en`, said('en').join('\n')] as const]
}

/**
 * Workshops that the texts of a release name and that are not in it: one may have been taken back since the text was saved. Whoever makes a
 * release does not see those of other countries, so this goes by the form of a code, `R1-HN-…` or `R1-REG`, and says the same to everybody.
 */
export const absentIn = ({ tables, passages }: ProgrammePackage): readonly ComposeProblem[] => {
  const there = new Set(tables.workshops.map(({ code }) => normalCode(code)))
  const [rounds, countries] = [
    new Set(tables.rounds.map(({ number }) => `R${number}`)),
    new Set([...tables.countries.map(({ code }) => code), REGION]),
  ]
  const isAbsent = (word: string): boolean => {
    const code = workshopIn(normalCode(word))
    const [round = '', country = '', ...rest] = code.split('-')
    return rounds.has(round) && countries.has(country) && (rest.length > 0 || country === REGION) && !there.has(code)
  }
  const texts = [
    ...Object.entries(passages).flatMap(([key, { es, en }]) => [[`prose/${key}.es`, es] as const, [`prose/${key}.en`, en] as const]),
    ...tables.sentence_overrides.flatMap(({ sentence, text_es, text_en }) => [
      [`sentence ${sentence}.es`, text_es ?? ''] as const,
      [`sentence ${sentence}.en`, text_en ?? ''] as const,
    ]),
    ...tables.findings.flatMap((one) => inBoth('finding', one)),
    ...tables.gaps.flatMap((one) => inBoth('gap', one)),
    ...tables.recommendations.flatMap((one) => inBoth('recommendation', one)),
  ]
  return texts.flatMap(([where, text]) =>
    codeWords(text)
      .filter(isAbsent)
      .map((found): ComposeProblem => ({ where, code: 'unreleased-reference', found })),
  )
}
