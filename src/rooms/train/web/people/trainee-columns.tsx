import { Link } from 'react-aria-components/Link'
import type { Translate } from '#kernel/i18n/translate.ts'
import { printDate } from '#documents/dates.ts'
import { Button } from '#ui/components/button/button.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import type { PersonLine } from '../../contract/people.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import type { TrainingFrame } from '../frame.ts'
import { TakeBack } from './take-back.tsx'

type Given = {
  readonly t: Translate
  readonly frame: TrainingFrame
  readonly onOpen: (what: 'leave' | 'erase', person: PersonLine) => void
}

export const traineeColumns = ({ t, frame, onOpen }: Given): readonly Column<PersonLine>[] => [
  { id: 'name', header: t('train.column.name'), value: ({ name }) => name, none: t('train.trainees.erased'), width: 'short' },
  { id: 'pseudonym', header: t('train.column.pseudonym'), value: ({ pseudonym }) => pseudonym, width: 'code' },
  { id: 'contact', header: t('train.enrol.contact'), value: ({ contact }) => contact, width: 'short' },
  {
    id: 'office',
    header: t('train.column.office'),
    value: ({ office, unit, post }) => [office, unit, post].filter(Boolean).join(' · '),
    width: 'short',
  },
  { id: 'sector', header: t('train.column.sector'), value: ({ sector }) => frame.sector(sector), width: 'code' },
  {
    id: 'left',
    header: t('train.trainees.in-post'),
    value: ({ leftOn }) => (leftOn === null ? t('train.trainees.there') : t('train.trainees.left', { day: printDate(leftOn, t.lang) })),
    width: 'short',
  },
  {
    id: 'sessions',
    header: t('train.page.sessions'),
    value: ({ sessions }) => sessions.join(', ') || null,
    cell: ({ sessions }) => (
      <>
        {sessions.map((session, at) => (
          <span key={session}>
            {at > 0 && ', '}
            <Link href={sessionPaths.session({ programme: frame.programme, session })}>{session}</Link>
          </span>
        ))}
      </>
    ),
    width: 'short',
  },
  {
    id: 'actions',
    header: t('train.column.action'),
    value: () => null,
    cell: (person) => (
      <span className="training-actions">
        <Button
          small
          tone="quiet"
          aria-label={t('train.trainees.leave-of', { name: person.name ?? person.pseudonym })}
          onPress={() => onOpen('leave', person)}
        >
          {t('train.trainees.leave')}
        </Button>
        {person.erasure === 'own' && <TakeBack person={person} />}
        {person.name !== null && person.erasure !== 'own' && (
          <Button
            small
            tone="quiet"
            aria-label={t('train.trainees.erase-of', { name: person.name, second: person.erasure === 'other' ? 'yes' : 'no' })}
            onPress={() => onOpen('erase', person)}
          >
            {t(person.erasure === 'other' ? 'train.trainees.erase-second' : 'train.trainees.erase')}
          </Button>
        )}
      </span>
    ),
    unsorted: true,
    stays: true,
  },
]
