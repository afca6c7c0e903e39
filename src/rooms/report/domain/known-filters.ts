import { publishedClaims, statements } from '#assess/package.ts'
import { sources } from '#programme/package.ts'
import { REGION } from '#programme/region.ts'
import { chaptersOf } from '#programme/rules'
import type { Edition } from './edition.ts'
import type { Token } from './tokens.ts'

type Known = (edition: Edition, value: string) => boolean

const among =
  (values: Readonly<Record<string, unknown>>): Known =>
  (_, value) =>
    Object.hasOwn(values, value)
const coded =
  (rows: (edition: Edition) => readonly { readonly code: string }[]): Known =>
  (edition, value) =>
    rows(edition).some(({ code }) => code === value)

const kinds = among(sources.columns.kind.values)
const ofProgramme = coded(({ source }) => source.tables.countries)

/** A release leaves out findings and gaps that nothing in it supports, and prose may count them all the same: only who writes a text is asked. */
const whereChecked =
  (known: Known): Known =>
  (edition, value) =>
    !edition.isChecked || known(edition, value)

const KNOWN: Readonly<Record<string, Known>> = {
  round: ({ source }, value) => source.tables.rounds.some(({ number }) => String(number) === value),
  country: (edition, value) => value === REGION || ofProgramme(edition, value),
  sector: coded(({ source }) => source.tables.sectors),
  quadrant: (_, value) => /^[SWOT]$/.test(value),
  condition: coded(({ source }) => chaptersOf(source.tables.conditions)),
  condition7: coded(({ source }) => source.tables.conditions),
  theme: coded(({ source }) => source.tables.themes),
  finding: whereChecked(coded(({ source }) => source.tables.findings)),
  gap: whereChecked(coded(({ source }) => source.tables.gaps)),
  stance: (_, value) => value === 'supports' || value === 'contrary',
  allocated: among(statements.columns.allocated_by.values),
  part: among(publishedClaims.columns.part.values),
  issuer: (_, value) => value === 'programme' || value === 'other',
  kind: kinds,
  sourcekind: kinds,
}
/** They count nothing: what they find is one number of a source, or none. */
const FOUND = new Set(['figure', 'quoted'])

const isKnown = (edition: Edition, key: string, value: string): boolean =>
  !Object.hasOwn(KNOWN, key) || (KNOWN[key]?.(edition, value) ?? true)

/** Whether all by which a token counts is of this programme: a code written amiss would count nothing, and print a false 0. */
export const isOfProgramme = (edition: Edition, { name, filters }: Token): boolean =>
  FOUND.has(name) || [...filters].every(([key, values]) => values.every((value) => isKnown(edition, key, value)))
