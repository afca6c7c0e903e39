import type { Grade, LawSource } from '../../contract/law-data.ts'
import { sayLine } from '../../domain/proposal/say-line.ts'
import type { LawField } from '../../domain/proposal/fields.ts'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { sourceTitle } from './names.ts'

/** Where a line rests: its grade and its source; some lines only name the law and rest on none of their own. */
const BasisSaid = ({ grade, source, sources }: { grade: Grade | null; source: string; sources: readonly LawSource[] }) => {
  const t = useT()
  if (grade === null) return null
  return (
    <>
      <Badge>{t('law.grade', { grade })}</Badge> <span className="law-soft">{sourceTitle(sources, source, t.lang)}</span>
    </>
  )
}

/** One line of a law as a sentence, with what it rests on. */
export const LineSaid = ({ field, sources }: { field: LawField; sources: readonly LawSource[] }) => {
  const t = useT()
  const { point, value, note } = sayLine(t, field)
  return (
    <>
      <span>
        <strong>{point}</strong>
        {value && <>: {value}</>}
      </span>{' '}
      <BasisSaid {...field} sources={sources} />
      {note && <p className="law-soft">{note}</p>}
    </>
  )
}
