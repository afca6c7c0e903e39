import { canonicalHash } from '#law/rules'
import type { Lang } from '#kernel/i18n/translate.ts'
import { isBoth } from '../../contract/both.ts'
import type { Country, Overlay, Sector, Syllabus } from '../../contract/syllabus.ts'
import type { Fault } from './fault.ts'
import { laidOn, type Taught } from './overlays.ts'

/** For whom a syllabus is rendered: nothing named is the core. */
export type VariantOf = { readonly sector?: Sector; readonly country?: Country; readonly lang: Lang }

export type Variant = Taught & {
  readonly of: VariantOf
  readonly competences: Syllabus['competences']
  readonly overlays: readonly Overlay[]
  /** Changes whose target is no longer there. */
  readonly lost: readonly Fault[]
  readonly sha256: string
}

const applies =
  ({ sector, country, lang }: VariantOf) =>
  ({ scope }: Overlay): boolean => {
    switch (scope.of) {
      case 'sector':
        return scope.sector === sector
      case 'country':
        return scope.country === country
      case 'language':
        return scope.language === lang
    }
  }

const ORDER = ['sector', 'country', 'language']

/** The same value with its texts in one language only: who changes the English changes no Spanish variant. */
const spokenIn = (value: unknown, lang: Lang): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown) => spokenIn(one, lang))
  if (typeof value !== 'object' || value === null) return value
  if (isBoth(value)) return value[lang]
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spokenIn(inner, lang)]))
}

/** SHA-256 of the canonical JSON (RFC 8785) of a whole version, in both languages. */
export const syllabusHash = (syllabus: Syllabus): string => canonicalHash(syllabus)

/**
 * The syllabus as one sector of one country has it, in one language: the core, then the overlays of the sector, of the country, of the language. Its
 * hash is of what is taught in that language and of nothing else, so it stays when another variant changes.
 */
export const variantOf = (core: Syllabus, of: VariantOf): Variant => {
  const overlays = core.overlays.filter(applies(of)).toSorted((a, b) => ORDER.indexOf(a.scope.of) - ORDER.indexOf(b.scope.of))
  const { taught, lost } = laidOn(core, overlays)
  const named = new Set(taught.outcomes.flatMap(({ competences }) => competences))
  const competences = core.competences.filter(({ code }) => named.has(code))
  const content = { schema: 'istmo/syllabus-variant/1', code: core.code, semver: core.semver, of, competences, ...taught }
  return { ...taught, of, competences, overlays, lost, sha256: canonicalHash(spokenIn(content, of.lang)) }
}
