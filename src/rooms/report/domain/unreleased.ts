import { statementCode } from '#assess/rules'
import { REGION } from '#programme/region.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import type { ComposeProblem } from './edition.ts'

/** A code as people write it: with any dash, an underscore or none that is seen, and the number of a statement behind a stroke. */
const CODE = /[\p{L}\p{N}][\p{L}\p{N}\p{Dash}_\u00AD\u200B-\u200D\u2060]*(?:\s*\/\s*\d+)?/gu
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\s]/g

/** The same code for all ways of writing it: `r1‑hn‑pro‑1 / 1` is `R1-HN-PRO-1/1`. */
const normal = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replaceAll(/\p{Dash}|_/gu, '-')
    .replace(/-+(?=\/|$)/, '')
    .replace(/\/0+(?=\d)/, '/')
    .toUpperCase()

/** Each once, as it is written. */
const wordsOf = (text: string): readonly string[] => [...new Set(text.match(CODE) ?? [])]
const workshopIn = (code: string): string => code.split('/', 1)[0] ?? code

/** Workshops that are not released, and statements said in them, that a text names by code or id: each once, as it is written. */
export const unreleasedIn = ({ tables }: ProgrammePackage, text: string): readonly string[] => {
  const closed = new Set(tables.workshops.filter(({ state }) => state !== 'released').map(({ code }) => code))
  const said = tables.statements.filter(({ workshop }) => closed.has(workshop))
  const names = new Set([...closed, ...said.flatMap(({ id, workshop, number }) => [id, statementCode(workshop, number)])].map(normal))
  return wordsOf(text).filter((word) => names.has(normal(word)) || names.has(workshopIn(normal(word))))
}

/**
 * Workshops that the texts of a release name and that are not in it: one may have been taken back since the text was saved. Whoever makes a
 * release does not see those of other countries, so this goes by the form of a code, `R1-HN-…` or `R1-REG`, and says the same to everybody.
 */
export const absentIn = ({ tables, passages }: ProgrammePackage): readonly ComposeProblem[] => {
  const there = new Set(tables.workshops.map(({ code }) => normal(code)))
  const [rounds, countries] = [
    new Set(tables.rounds.map(({ number }) => `R${number}`)),
    new Set([...tables.countries.map(({ code }) => code), REGION]),
  ]
  const isAbsent = (word: string): boolean => {
    const code = workshopIn(normal(word))
    const [round = '', country = '', ...rest] = code.split('-')
    return rounds.has(round) && countries.has(country) && (rest.length > 0 || country === REGION) && !there.has(code)
  }
  const texts = [
    ...Object.entries(passages).flatMap(([key, { es, en }]) => [[`prose/${key}.es`, es] as const, [`prose/${key}.en`, en] as const]),
    ...tables.sentence_overrides.flatMap(({ sentence, text_es, text_en }) => [
      [`sentence ${sentence}.es`, text_es ?? ''] as const,
      [`sentence ${sentence}.en`, text_en ?? ''] as const,
    ]),
  ]
  return texts.flatMap(([where, text]) =>
    wordsOf(text)
      .filter(isAbsent)
      .map((found): ComposeProblem => ({ where, code: 'unreleased-reference', found })),
  )
}
