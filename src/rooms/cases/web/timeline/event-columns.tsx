import type { Translate } from '#kernel/i18n/translate.ts'
import { Button } from '#ui/components/button/button.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { Status } from '#ui/components/status/status.tsx'
import { groundWords } from '../network/ground-words.ts'
import { lastedWords } from '../network/when-words.ts'
import type { CaseNames } from '../proof/case-names.ts'
import type { EventRow } from './event-rows.ts'
import { stateName } from './states.ts'
import type { Locale } from '../../domain/written-date.ts'

type Given = { readonly t: Translate; readonly locale: Locale; readonly names: CaseNames; readonly onChange: (id: string) => void }

/** Every event with all that is said of it, in the order of time. */
export const eventColumns = ({ t, locale, names, onChange }: Given): readonly Column<EventRow>[] => [
  { id: 'number', header: t('cases.event.number'), value: ({ number }) => number, width: 'code' },
  { id: 'what', header: t('cases.event.what'), value: ({ content }) => content.what, width: 'long' },
  { id: 'when', header: t('cases.event.when'), value: ({ content }) => lastedWords(t, locale, content), width: 'short' },
  {
    id: 'where',
    header: t('cases.event.where'),
    value: ({ content: { place, state } }) => [place, state && stateName(locale, state)].filter(Boolean).join(', ') || null,
    width: 'short',
  },
  {
    id: 'persons',
    header: t('cases.event.persons-head'),
    value: ({ content }) => content.persons.map(names.person).join(', ') || null,
    width: 'short',
  },
  { id: 'status', header: t('cases.ground.label'), value: ({ content }) => groundWords(t, names, content), width: 'short' },
  {
    id: 'change',
    header: t('cases.network.change-head'),
    value: () => null,
    unsorted: true,
    stays: true,
    cell: ({ id, isTwice }) => (
      <>
        {isTwice && <Status stand="caution">{t('cases.evidence.twice')}</Status>}
        <Button small onPress={() => onChange(id)}>
          {t('cases.network.change')}
        </Button>
      </>
    ),
    width: 'code',
  },
]
