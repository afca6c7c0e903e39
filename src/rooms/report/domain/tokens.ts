import { selectClaims, selectStatements, type Criteria, type SaidStatement } from '#assess/rules'
import { REGION } from '#programme/region.ts'
import type { Edition } from './edition.ts'
import { spelt } from './spelt.ts'
import { wordingOf } from './wording.ts'

/**
 * Value tokens of the prose (docs/programme-package.md): `statements round=1 condition=legal|word`.
 * They name what is counted, so that a number in a sentence follows the data it speaks of.
 */
export type Token = { name: string; filters: ReadonlyMap<string, readonly string[]>; form: string | null }

const FORM = /\|([wW]ord(?::f)?)$/

/** What a token counts, whether it is printed in figures or in words. */
export const withoutForm = (inside: string): string => inside.replace(FORM, '').trim()

export const parseToken = (inside: string): Token | null => {
  const form = FORM.exec(inside)?.[1] ?? null
  const [name, ...pairs] = withoutForm(inside).split(/\s+/)
  const filters = pairs.map((pair) => pair.split('='))
  if (!name || filters.some((f) => f.length !== 2 || !f[1])) return null
  // Of two filters of one name the map would keep the last, and the first would be dropped in silence.
  if (new Set(filters.map(([key]) => key)).size !== filters.length) return null
  return { name, form, filters: new Map(filters.map(([key = '', values = '']) => [key, values.split('|')])) }
}

const CRITERIA: Readonly<Record<string, (values: readonly string[]) => Criteria>> = {
  round: (v) => ({ round: v.map(Number) }),
  country: (v) => ({ country: v }),
  sector: (v) => ({ sector: v }),
  quadrant: (v) => ({ quadrant: v }),
  condition: (v) => ({ condition: v }),
  condition7: (v) => ({ codedCondition: v }),
  theme: (v) => ({ theme: v }),
  finding: (v) => ({ finding: v }),
  gap: (v) => ({ gap: v }),
  stance: ([v]) => ({ stance: v === 'contrary' ? 'contrary' : 'supports' }),
  allocated: (v) => ({ allocated: v }),
  sourcekind: (v) => ({ sourceKind: v }),
}

const criteriaOf = ({ filters }: Token, apart: readonly string[] = []): Criteria | null => {
  const parts = [...filters].filter(([key]) => !apart.includes(key))
  if (parts.some(([key]) => !Object.hasOwn(CRITERIA, key))) return null
  return Object.assign({}, ...parts.map(([key, values]) => CRITERIA[key]?.(values))) as Criteria
}

const distinct = (values: readonly string[]): number => new Set(values).size

const saidBy = (edition: Edition, token: Token): readonly SaidStatement[] | null => {
  const criteria = criteriaOf(token)
  return criteria && selectStatements(edition.assessment.statements, criteria)
}

const countryCodes = (edition: Edition, token: Token): readonly string[] | null => {
  const codes = edition.source.tables.countries.map((c) => c.code)
  if (token.filters.size === 0) return codes
  const said = saidBy(edition, token)
  if (!said) return null
  const named = new Set(said.map((s) => s.country))
  return codes.filter((code) => named.has(code))
}

const onlyRoundOrCountry = ({ filters }: Token): boolean => [...filters.keys()].every((key) => key === 'round' || key === 'country')

const heldBy = (edition: Edition, { filters }: Token): number =>
  edition.source.tables.workshops.filter(
    (w) => (filters.get('round')?.includes(String(w.round)) ?? true) && (filters.get('country')?.includes(w.country) ?? true),
  ).length

const matching = <Row>(
  rows: readonly Row[],
  token: Token,
  columns: Readonly<Record<string, (row: Row) => readonly string[]>>,
): number | null => {
  if ([...token.filters.keys()].some((key) => !Object.hasOwn(columns, key))) return null
  return rows.filter((row) => [...token.filters].every(([key, values]) => columns[key]?.(row).some((v) => values.includes(v)))).length
}

type Count = (edition: Edition, token: Token) => number | null

const COUNTS: Readonly<Record<string, Count>> = {
  statements: (edition, token) => saidBy(edition, token)?.length ?? null,
  workshops: (edition, token) => {
    if (onlyRoundOrCountry(token)) return heldBy(edition, token)
    const said = saidBy(edition, token)
    return said && distinct(said.map((s) => s.workshop))
  },
  countries: (edition, token) => countryCodes(edition, token)?.length ?? null,
  cells: (edition, token) => {
    const said = saidBy(edition, token)
    return said && distinct(said.filter((s) => s.sector && s.country !== REGION).map((s) => `${s.round} ${s.country} ${s.sector}`))
  },
  claims: (edition, token) => {
    const criteria = criteriaOf(token, ['part'])
    const part = token.filters.get('part')
    return criteria && selectClaims(edition.assessment.claims, criteria).filter((c) => part?.includes(c.part) ?? true).length
  },
  findings: (edition, token) =>
    matching(edition.source.tables.findings, token, {
      quadrant: (f) => [f.quadrant],
      condition7: (f) => [f.condition],
      condition: (f) => [edition.source.tables.conditions.find((c) => c.code === f.condition)?.folds_into ?? f.condition],
      gap: (f) => edition.assessment.gapsOfFinding.get(f.code) ?? [],
      theme: (f) => [f.theme],
    }),
  gaps: (edition, token) => matching(edition.source.tables.gaps, token, { condition7: (g) => [g.condition] }),
  recommendations: (edition, token) =>
    matching(edition.answers, token, {
      country: (a) => [a.country],
      gap: (a) => a.gaps,
      issuer: (a) => [a.of_programme === 'yes' ? 'programme' : 'other'],
    }),
  sources: (edition, token) => matching(edition.source.tables.sources, token, { kind: (s) => [s.kind], sourcekind: (s) => [s.kind] }),
  themes: (edition, token) =>
    matching(
      edition.source.tables.themes.filter((theme) => theme.parent !== null),
      token,
      {},
    ),
  rounds: (edition, token) => matching(edition.source.tables.rounds, token, {}),
  sectors: (edition, token) => matching(edition.source.tables.sectors, token, {}),
  conditions: (edition, token) => matching(edition.source.tables.conditions, token, {}),
}

const figureOf = (edition: Edition, { filters }: Token): string | null => {
  const columns = ['indicator', 'country', 'year', 'source', 'breakdown', 'category', 'sex', 'age', 'period'] as const
  const scope = filters.get('scope')
  const defaults: Readonly<Record<string, string>> = { breakdown: 'none', sex: 'total', age: 'all' }
  const found = edition.figures.filter(
    (f) =>
      columns.every((column) => {
        const wanted = filters.get(column) ?? (defaults[column] === undefined ? undefined : [defaults[column]])
        return wanted?.includes(String(f[column])) ?? true
      }) && (scope ? scope.includes(f.scope_en ?? '') : f.scope_en === null),
  )
  return found.length === 1 && found[0]?.kind !== 'withheld' ? (found[0]?.printed ?? null) : null
}

/** A number that one cited text gives in the reader's wording; `null` once that wording no longer gives it. */
const quotedIn = ({ lang, assessment }: Edition, { filters }: Token): string | null => {
  const [of, number] = [filters.get('of'), filters.get('number')]
  // Anything else in the token would be read past in silence, and a second text or number would never be looked at.
  if (filters.size !== 2 || of?.length !== 1 || number?.length !== 1) return null
  const subject = assessment.subject.get(of[0] ?? '')
  const wording = subject && wordingOf(lang, subject)
  const numbers = wording && 'text' in wording ? wording.text?.match(/\d+(?:[.,]\d+)*/g) : null
  return numbers?.find((given) => given === number[0]) ?? null
}

/** What the token stands for, in no language: a count, codes of countries, or a number as its source prints it; `null` as for its text. */
export const tokenValue = (edition: Edition, token: Token): string | null => {
  if (token.name === 'countrynames') return countryCodes(edition, token)?.join(' ') ?? null
  if (token.name === 'figure') return figureOf(edition, token)
  if (token.name === 'quoted') return quotedIn(edition, token)
  const count = Object.hasOwn(COUNTS, token.name) ? COUNTS[token.name]?.(edition, token) : null
  return count?.toString() ?? null
}

/** What the token prints in this edition, or `null` when it names nothing that can be counted or more than one figure. */
export const tokenText = (edition: Edition, token: Token): string | null => {
  const value = tokenValue(edition, token)
  if (value === null || token.name === 'figure' || token.name === 'quoted') return value
  if (token.name === 'countrynames') return edition.words.list(value.split(' ').filter(Boolean).map(edition.words.country))
  return token.form ? spelt(edition.lang, Number(value), token.form) : edition.words.number(Number(value))
}

/** What the token for a number of the generated sentence prints, or `null` where the sentence has no number of that name. */
export const ownValueText = (
  { lang, words }: Edition,
  { filters, form }: Token,
  values: Readonly<Record<string, number>>,
): string | null => {
  const [name, ...more] = filters.get('of') ?? []
  if (name === undefined || more.length > 0 || filters.size !== 1 || !Object.hasOwn(values, name)) return null
  const value = values[name] ?? 0
  return form ? spelt(lang, value, form) : words.number(value)
}
