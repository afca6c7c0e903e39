import { gapTitles } from '#assess/port'
import type { Handle } from '#kernel/db/handles.ts'
import { recommendPackage } from '#recommend/port'
import type { Assessed } from '../../domain/syllabus/chain.ts'

/** What the programme's assessment found wanting and recommends: what a syllabus answers to. */
export const assessedIn = async (handle: Handle, programmeId: string): Promise<Assessed> => {
  const gaps = await gapTitles(handle, programmeId)
  const { recommendations, recommendation_gaps: answers } = await recommendPackage.read(handle, programmeId)
  return {
    gaps: gaps.map(({ code, titleEs, titleEn }) => ({ code, title: { es: titleEs, en: titleEn } })),
    recommendations: recommendations.map(({ code, text_es, text_en }) => ({ code, text: { es: text_es, en: text_en } })),
    answers: answers.map(({ recommendation, gap }) => ({ recommendation, gap })),
  }
}
