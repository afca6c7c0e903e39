import type { Translate } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { Status, type Stand } from '#ui/components/status/status.tsx'
import { isHeldBack } from '../../domain/held-back-by.ts'
import type { Reviewed } from '../../domain/disclosure-review.ts'

type Mark = { readonly stand: Stand; readonly text: string }

/** How an exhibit is classed, and what still waits; in words, so that the table can be searched and sorted by them. */
const marksOf = (t: Translate, { classed, needsSecond }: Reviewed): readonly Mark[] => [
  ...(classed.length === 0 ? [{ stand: 'open', text: t('cases.disclosure.class-is.none') } as const] : []),
  ...classed.map(({ content }): Mark => {
    return { stand: needsSecond && isHeldBack(content.class) ? 'moving' : 'done', text: t(`cases.disclosure.class-is.${content.class}`) }
  }),
  ...(needsSecond ? [{ stand: 'caution', text: t('cases.disclosure.second') } as const] : []),
  ...(classed.length > 1 ? [{ stand: 'caution', text: t('cases.disclosure.twice') } as const] : []),
]

export const classText = (t: Translate, reviewed: Reviewed): string =>
  marksOf(t, reviewed)
    .map(({ text }) => text)
    .join(' · ')

export const ClassMarks = ({ reviewed }: { reviewed: Reviewed }) => {
  const t = useT()
  return (
    <span className="class-marks">
      {marksOf(t, reviewed).map(({ stand, text }, at) => (
        // Two versions may say the same.
        <Status key={`${at} ${text}`} stand={stand}>
          {text}
        </Status>
      ))}
    </span>
  )
}
