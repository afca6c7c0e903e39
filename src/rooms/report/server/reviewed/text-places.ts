import type { TextPlace } from '../../contract/reviewed.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { textKey, type WrittenText } from '../../domain/reviewed/texts.ts'
import { composed } from '../draft/composed.ts'
import { chapterOfTexts, chapterTitle, titleOf } from './title.ts'

/** How many texts that hold something up are named. */
export const MOST_NAMED = 50

/** Where each text of a programme stands in its report. */
export const textPlaces = (source: ProgrammePackage): ((text: WrittenText) => TextPlace) => {
  const report = composed(source)
  const chapterOf = chapterOfTexts(report)
  return (text) => {
    const chapter = chapterOf(text)
    return { text: textKey(text), ...text, title: titleOf(report, text), chapter, in: chapterTitle(report, chapter) }
  }
}
