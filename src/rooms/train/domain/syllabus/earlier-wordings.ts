import type { Version } from '#law/law-data.ts'
import { beginning } from '#law/rules'
import type { Point, Told } from './annex-point.ts'

/** Facts are judged by the law of their day: what a law asked for before, wording by wording from the last one back, and that nothing is held of one. */
export const earlierPoints = ({ t }: Told, versions: readonly Version[]): readonly Point[] => {
  const name = t('train.annex.earlier')
  const value = (of: string): string => t('law.value', { value: of.replaceAll('-', '_') })
  const held = versions.toReversed().flatMap(({ elements, instrument, article, from, wording }): readonly Point[] => {
    if (elements === null || !('acts' in elements)) return []
    const law = t('law.page.wording', { law: instrument[t.lang], article: article ?? 'none' })
    const { meansForAdults, meansForChildren, displacement } = elements
    return [
      {
        name,
        value: t('train.annex.earlier-asks', {
          law,
          from: beginning(t, from),
          adults: value(meansForAdults.value),
          children: value(meansForChildren.value),
          displacement: value(displacement.value),
        }),
        basis: { source: wording.source, grade: wording.grade },
      },
    ]
  })
  const lost = versions.filter(({ elements }) => elements === null).at(-1)?.wording
  if (!lost) return held
  const { source, grade } = lost
  return [...held, { name, value: t('train.annex.earlier-lost', { held: held.length }), basis: { source, grade }, isUnknown: true }]
}
