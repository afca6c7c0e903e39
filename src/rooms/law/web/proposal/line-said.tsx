import type { Grade, LawSource } from '../../contract/law-data.ts'
import { sayLine } from '../../domain/proposal/say-line.ts'
import type { LawField } from '../../domain/proposal/fields.ts'
import { Link } from 'react-aria-components/Link'
import { paths as programmePaths } from '#programme/paths.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { sourceTitle } from './names.ts'

/** Where a line rests: its grade and its source; some lines only name the law and rest on none of their own. */
const BasisSaid = ({ grade, source, sources }: { grade: Grade | null; source: string; sources: readonly LawSource[] }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  if (grade === null) return null
  const title = sourceTitle(sources, source, t.lang)
  const registered = sources.find(({ id }) => id === source)?.register
  return (
    <>
      <Badge>{t('law.grade', { grade })}</Badge>{' '}
      <span className="law-soft">
        {registered === undefined ? title : <Link href={programmePaths.source({ programme, source: registered })}>{title}</Link>}
      </span>
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
