import type { Bilingual, Law, LawSource, Offence, SystemLaw, Version } from '../contract/law-data.ts'
import type { System } from '../contract/facts.ts'

/** One thing that the public page of a legal system says, as a search finds it. */
export type LawLine = {
  readonly id: string
  readonly system: System
  /** Where on the page it stands. */
  readonly place: string
  readonly title: Bilingual
  readonly texts: readonly Bilingual[]
}

const notesIn = (value: unknown): readonly Bilingual[] => {
  if (typeof value !== 'object' || value === null) return []
  const note = 'note' in value ? [value.note as Bilingual] : []
  return [...note, ...Object.values(value).flatMap(notesIn)]
}

const wordingLine = (system: System, { id, title }: Offence, version: Version, sources: ReadonlyMap<string, LawSource>): LawLine => {
  const place = `${id}-${version.key}`
  const article = version.article
  const named = (lang: 'es' | 'en') => {
    const law = article === null ? version.instrument[lang] : `${version.instrument[lang]}, art. ${article}`
    return `${title[lang]}: ${law}`
  }
  const source = sources.get(version.wording.source)
  return {
    id: `${system}/${place}`,
    system,
    place,
    title: { es: named('es'), en: named('en') },
    texts: [
      ...version.penalties.flatMap(({ of, value }) => [{ es: `${of.es}: ${value.es}`, en: `${of.en}: ${value.en}` }]),
      ...version.aggravators.map(({ value, effect }) => ({ es: `${value.es}: ${effect.es}`, en: `${value.en}: ${effect.en}` })),
      ...(version.consent ? [version.consent.value] : []),
      ...notesIn(version),
      ...(source ? [source.title] : []),
    ],
  }
}

const linesOf = (held: SystemLaw, sources: ReadonlyMap<string, LawSource>): readonly LawLine[] => [
  ...held.offences.flatMap((offence) =>
    (offence.versions as readonly Version[]).toReversed().map((version) => wordingLine(held.system, offence, version, sources)),
  ),
  ...held.authorities.map((one, at) => {
    return { id: `${held.system}/authority-${at}`, system: held.system, place: 'authorities', title: one.name, texts: [one.function] }
  }),
  ...held.treaties.map((one, at) => {
    return { id: `${held.system}/treaty-${at}`, system: held.system, place: 'treaties', title: one.treaty, texts: [one.status] }
  }),
]

/** All that is held of the law of some systems, each wording of an offence, authority and treaty a line; the newest wording first. */
export const lawLines = (law: Law, systems: readonly System[]): readonly LawLine[] => {
  const sources = new Map(law.sources.map((source) => [source.id, source]))
  return law.systems.filter(({ system }) => systems.includes(system)).flatMap((held) => linesOf(held, sources))
}
