import { gapTitles } from '#assess/port'
import { inEither } from '#kernel/i18n/in-either.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { recommendPackage } from '#recommend/port'
import type { Assessed } from '../../domain/syllabus/chain.ts'

type Texts = { readonly es: string; readonly en: string }
/** What is not translated yet reads in the other language, marked. */
const inBothSaid = (texts: Texts): Texts => ({ es: inEither('es', texts), en: inEither('en', texts) })

/** What the programme's assessment found wanting and recommends: what a syllabus answers to. */
export const assessedIn = async (handle: Handle, programmeId: string): Promise<Assessed> => {
  const gaps = await gapTitles(handle, programmeId)
  const { recommendations, recommendation_gaps: answers } = await recommendPackage.read(handle, programmeId)
  return {
    gaps: gaps.map(({ code, titleEs, titleEn }) => ({ code, title: inBothSaid({ es: titleEs, en: titleEn }) })),
    recommendations: recommendations.map(({ code, text_es, text_en }) => ({ code, text: inBothSaid({ es: text_es, en: text_en }) })),
    answers: answers.map(({ recommendation, gap }) => ({ recommendation, gap })),
  }
}
