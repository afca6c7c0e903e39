import { useT } from '#ui/client/words.tsx'
import type { Exhibit } from '../../contract/exhibit.ts'
import { typedDate } from '../../domain/written-date.ts'
import { Group } from './group.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'

/** Where, when, by whom and by what right it was obtained. */
export const OriginFields = ({ origin }: { origin: Exhibit['origin'] | undefined }) => {
  const t = useT()
  const optional = t('cases.exhibit.optional')
  return (
    <Group legend={t('cases.exhibit.origin')}>
      <SealedField name="origin.place" startsWith={origin?.place ?? ''} label={t('cases.exhibit.place')} optional={optional} />
      <SealedField
        name="origin.date"
        startsWith={typedDate(origin?.date)}
        label={t('cases.exhibit.date')}
        hint={t('cases.exhibit.date-hint')}
        optional={optional}
        width="short"
      />
      <SealedField
        name="origin.by"
        startsWith={origin?.by ?? ''}
        label={t('cases.exhibit.by')}
        hint={t('cases.exhibit.by-hint')}
        optional={optional}
      />
      <SealedField
        name="origin.authority"
        startsWith={origin?.authority ?? ''}
        label={t('cases.exhibit.authority')}
        hint={t('cases.exhibit.authority-hint')}
        optional={optional}
      />
    </Group>
  )
}

/** From which State, by which request and on what condition. */
export const ForeignFields = ({ foreign }: Pick<Exhibit, 'foreign'>) => {
  const t = useT()
  const optional = t('cases.exhibit.optional')
  return (
    <Group legend={t('cases.exhibit.abroad')}>
      <SealedField
        name="foreign.state"
        startsWith={foreign?.state ?? ''}
        label={t('cases.exhibit.state')}
        optional={optional}
        width="half"
      />
      <SealedField
        name="foreign.request"
        startsWith={foreign?.request ?? ''}
        label={t('cases.exhibit.request')}
        hint={t('cases.exhibit.request-hint')}
        optional={optional}
      />
      <SealedField
        name="foreign.condition"
        startsWith={foreign?.condition ?? ''}
        label={t('cases.exhibit.condition')}
        hint={t('cases.exhibit.condition-hint')}
        optional={optional}
      />
    </Group>
  )
}
