import { Link } from 'react-aria-components/Link'
import { printDate } from '#documents/dates.ts'
import type { ChainRecord } from '#kernel/chain/walk.ts'
import { LOCALES } from '#kernel/i18n/translate.ts'
import { useSearchValue } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { type Successor, syllabusSuccessors } from '../../contract/syllabus-answers.ts'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'
import { atCondition } from './part-id.ts'

/** As many as tell one version from another; the page of the version has all. */
const MOST_NAMES = 8

const useSaidNames = () => {
  const t = useT()
  return (names: readonly string[]): string => {
    const shown = names.slice(0, MOST_NAMES)
    const more = names.length - shown.length
    return new Intl.ListFormat(LOCALES[t.lang]).format(more > 0 ? [...shown, t('train.successor.more', { n: more })] : shown)
  }
}

/** At a meeting: which version answers a condition. Each with its day and what it changes; the one that is meant stands first, and is chosen; where none is, nothing is. */
export const Part = ({ record: { id } }: { record: ChainRecord }) => {
  const t = useT()
  const named = useSaidNames()
  const { id: programmeId, code: programme } = useProgramme()
  const { sha256, condition } = atCondition(id)
  const { voted, versions, meant, apart } = useAnswer(syllabusSuccessors, { programmeId, sha256, condition })
  const [asked] = useSearchValue('successor')
  const chosen = versions.some((one) => one.sha256 === asked) ? asked : meant
  const detail = ({ date, stands, changes, own, wider }: Successor): string =>
    [
      t('train.successor.changes', { date: printDate(date, t.lang), n: changes.length, names: named(changes) }),
      wider.length > 0
        ? t('train.successor.wider', { names: named(wider) })
        : t(own > 0 ? 'train.successor.within' : 'train.successor.elsewhere'),
      ...(stands === 'open' ? [] : [t('train.successor.stands', { stands })]),
    ].join(' ')
  if (versions.length === 0)
    return (
      <p>
        {t('train.successor.none', { semver: voted.semver })}{' '}
        <Link href={syllabusPaths.syllabus({ programme, version: sha256 })}>{t('train.successor.files', { semver: voted.semver })}</Link>
      </p>
    )
  return (
    <Choice
      required
      name="hash"
      label={t('train.successor.which')}
      hint={t('train.successor.apart', { semver: voted.semver, n: apart })}
      {...(chosen ? { startsWith: chosen } : {})}
      options={versions.map((one) => ({
        id: one.sha256,
        label: t('train.difference.version', { semver: one.semver }),
        detail: detail(one),
      }))}
    />
  )
}
