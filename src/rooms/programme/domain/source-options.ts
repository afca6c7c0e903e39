import type { Lang } from '#kernel/i18n/translate.ts'
import type { SourceLine } from '../contract/source-line.ts'
import { sourceIn } from './source-line.ts'

type Option = { readonly id: string; readonly label: string; readonly detail: string }

/**
 * Sources to choose from, found by publisher, title, year or code. One that is retired is not offered, but to a record that cites it.
 * @param cited code of the source that the record cites now
 */
export const sourceOptions = (lang: Lang, sources: readonly SourceLine[], cited: string | null = null): readonly Option[] =>
  sources
    .filter(({ code, retiredOn }) => retiredOn === null || code === cited)
    .map((source) => {
      const { organisation, title } = sourceIn(lang, source)
      const said = [organisation, title, ...(source.year === null || title.includes(source.year) ? [] : [source.year])]
      return { id: source.code, label: said.join(' · '), detail: source.code }
    })
