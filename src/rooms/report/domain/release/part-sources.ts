import type { Source } from '#programme/package.ts'
import { organisationOf } from '#programme/rules'
import type { PartSource } from '../../contract/country-part.ts'

export type SourceOf = (code: string | null) => PartSource | null

/** Documents of the register as a part names them; one that two rows name is named alike. */
export const partSources = (sources: readonly Source[]): SourceOf => {
  const named = new Map(
    sources.map((row): [string, PartSource] => {
      const { code, title, kind, url, note_es: noteEs, note_en: noteEn } = row
      return [
        code,
        { organisationEs: organisationOf('es', row), organisationEn: organisationOf('en', row), title, kind, url, noteEs, noteEn },
      ]
    }),
  )
  return (code) => (code === null ? null : (named.get(code) ?? null))
}

/** What a part of the first form said of a source. */
export const sourced = ({ organisation, title }: { readonly organisation: string; readonly title: string }): string =>
  `${organisation}. ${title}`

/** The same of a source as parts hold it now. */
export const sourcedFirst = (source: PartSource | string): string =>
  typeof source === 'string' ? source : sourced({ organisation: source.organisationEn, title: source.title })
