import { useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import type { ContentKind } from '../../contract/contents.ts'
import { paths } from '../../contract/paths.ts'
import { identitiesOfPerson, type NameStands, namesStanding } from '../../domain/names-standing.ts'
import { joined } from '../proof/element-words.ts'
import { namesOf } from '../proof/case-names.ts'
import type { OpenCase } from '../store/open-case.ts'

type Page = 'case' | 'proof' | 'toDo' | 'safeguards' | 'disclosure'
/** Where something is rewritten that is no exhibit and not about one. */
const PAGES: Partial<Readonly<Record<ContentKind, Page>>> = { cell: 'proof', task: 'toDo', gate: 'safeguards', disclosure: 'disclosure' }

const AT_EXHIBIT: readonly ContentKind[] = ['exhibit', 'custody']

const useAddress = ({ kept: { ctx } }: OpenCase) => {
  const { code: programme } = useProgramme()
  return ({ kind, exhibit }: NameStands): string =>
    exhibit !== null && AT_EXHIBIT.includes(kind)
      ? paths.exhibit({ programme, case: ctx, exhibit })
      : paths[PAGES[kind] ?? 'case']({ programme, case: ctx })
}

type NamesStandingProps = {
  readonly one: OpenCase
  readonly person: string
  /** The words are said only to whoever has the identity before them: each look at it is recorded. */
  readonly isOpened: boolean
}

/** Where the names of one person stand already, with the way there: they were written before anybody said whose they are. Nothing is rewritten here. */
export const NamesStanding = ({ one, person, isOpened }: NamesStandingProps) => {
  const t = useT()
  const addressOf = useAddress(one)
  const { file, identities } = one
  const standing = useMemo(() => namesStanding(file, identitiesOfPerson(identities, person)), [file, identities, person])
  if (standing.length === 0) return null
  const names = namesOf(t, file)
  return (
    <div className="desk-part">
      <p>{t('cases.identity.stands')}</p>
      <ul className="desk-list">
        {standing.map((found) => (
          <li key={found.id}>
            <Link href={addressOf(found)}>
              {t('cases.identity.stands-in', { kind: found.kind, exhibit: found.exhibit === null ? '' : names.exhibit(found.exhibit) })}
            </Link>
            {isOpened && ` ${t('cases.identity.stands-words', { n: found.words.length, words: joined(t, found.words) })}`}
          </li>
        ))}
      </ul>
      <p>{t('cases.identity.stands-next')}</p>
    </div>
  )
}
