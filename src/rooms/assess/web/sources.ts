import { paths } from '#programme/paths.ts'
import { sourceOptions } from '#programme/rules'
import { sourceList } from '#programme/source.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import type { SourceChoice } from '#ui/client/source-field.tsx'
import { useT } from '#ui/client/words.tsx'

/**
 * The sources that a form of this room offers.
 * @param cited what the record cites now: it stays even where it is retired
 */
export const useSources = (cited: string | null = null): SourceChoice & { readonly nameOf: (code: string) => string } => {
  const { lang } = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { sources, may } = useAnswer(sourceList, { programmeId })
  const options = sourceOptions(lang, sources, cited)
  return {
    options,
    newSource: may.includes('register sources') ? paths.newSource({ programme }) : null,
    nameOf: (code) => options.find(({ id }) => id === code)?.label ?? code,
  }
}
