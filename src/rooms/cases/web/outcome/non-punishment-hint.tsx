import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { victimsAccused } from '../../domain/victims-accused.ts'
import { NON_PUNISHMENT } from './non-punishment-place.ts'

type HintProps = { readonly file: Pick<CaseFile, 'person' | 'non-punishment'>; readonly ctx: string; readonly person: string }

/** Of a victim who is suspected or accused too: the question, and the way to where it is answered. */
export const NonPunishmentHint = ({ file, ctx, person }: HintProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  // Of this person alone: a case of three hundred asks three hundred times.
  if (victimsAccused({ ...file, person: file.person.filter(({ id }) => id === person) }).length === 0) return null
  return (
    <p>
      {t('cases.person.non-punishment')}{' '}
      <Link href={`${paths.protection({ programme, case: ctx })}#${NON_PUNISHMENT}`}>{t('cases.non-punishment.link-to')}</Link>
    </p>
  )
}
