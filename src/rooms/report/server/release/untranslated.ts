import type { Handle } from '#kernel/db/handles.ts'
import { LOCALES, type Lang } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { type Untranslated, untranslatedIn } from '../../domain/untranslated.ts'
import { reportWords } from '../../messages.ts'
import { textPlaces } from '../reviewed/text-places.ts'
import { isPrinted } from '../translation/rule.ts'
import { refuse } from './problems.ts'

/** How many a refusal names; the page of texts to translate lists all. */
const MOST_SAID = 12

/** The first of them, each with what it is and the language that it lacks; a passage goes by the heading that it stands under. */
const sayTexts = (lang: Lang, texts: readonly Untranslated[], headingOf: (key: string) => string): string => {
  const t = reportWords(lang)
  const said = texts.map(({ kind, id, part, lacks }) => {
    const called = kind === 'passage' ? headingOf(id) : id
    return t('report.untranslated.text', { kind, id: called, part: part ?? 'none', lacks })
  })
  return new Intl.ListFormat(LOCALES[lang], { type: 'unit' }).format(said)
}

type Sources = {
  readonly programmeId: string
  /** All that its maker sees. */
  readonly whole: ProgrammePackage
  /** What of it is printed. */
  readonly source: ProgrammePackage
}

/** What is printed and stands in one language only; nothing where the programme lets it be printed as not translated. */
export const untranslatedHere = async (
  handle: Handle,
  { programmeId, source }: Omit<Sources, 'whole'>,
): Promise<readonly Untranslated[]> => {
  const found = untranslatedIn(source)
  return found.length === 0 || (await isPrinted(handle, programmeId)) ? [] : found
}

/** Texts that are printed and stand in one language only are refused by their places, unless the programme lets them be printed as not translated. */
export const refuseUntranslated = async (handle: Handle, { programmeId, whole, source }: Sources): Promise<void> => {
  const found = await untranslatedHere(handle, { programmeId, source })
  if (found.length === 0) return
  const named = found.slice(0, MOST_SAID)
  const placeOf = named.some(({ kind }) => kind === 'passage') ? textPlaces(whole) : undefined
  const say = (lang: Lang) => sayTexts(lang, named, (id) => placeOf?.({ kind: 'passage', id }).title[lang] ?? id)
  refuse('release.untranslated', {
    count: found.length,
    more: found.length - named.length,
    texts: { es: say('es'), en: say('en') },
    places: named.map(({ kind, id, part, lacks }) => ({ kind, id, part, lacks })),
  })
}
