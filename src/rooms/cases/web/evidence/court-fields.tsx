import { useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { dateWords } from '#ui/words.ts'
import { ADMISSIBILITIES, type Exhibit } from '../../contract/exhibit.ts'
import { Group } from './group.tsx'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'

const Perishing = ({ perishes }: Pick<Exhibit, 'perishes'>) => {
  const t = useT()
  const optional = t('cases.exhibit.optional')
  return (
    <Group legend={t('cases.exhibit.perishes')}>
      <DateField
        name="perishes.on"
        startsWith={perishes?.on ?? ''}
        label={t('cases.exhibit.perishes-on')}
        optional={optional}
        words={dateWords(t)}
      />
      <SealedField
        name="perishes.what"
        startsWith={perishes?.what ?? ''}
        label={t('cases.exhibit.perishes-what')}
        hint={t('cases.exhibit.perishes-hint')}
        optional={optional}
      />
    </Group>
  )
}

/** What a court has said of it, for whom it speaks, and what is lost of it. */
export const CourtFields = ({ exhibit }: { exhibit: Exhibit | undefined }) => {
  const t = useT()
  return (
    <>
      <Group legend={t('cases.exhibit.court')}>
        <Select
          name="admissibility.status"
          startsWith={exhibit?.admissibility.status ?? 'not-ruled'}
          label={t('cases.exhibit.admissibility')}
          options={ADMISSIBILITIES.map((id) => ({ id, label: t('cases.exhibit.admissibility-of', { status: id }) }))}
        />
        <SealedArea
          name="admissibility.why"
          startsWith={exhibit?.admissibility.why ?? ''}
          label={t('cases.exhibit.reason')}
          hint={t('cases.exhibit.reason-hint')}
          most={300}
        />
        <Checkbox
          name="pointsAway"
          value="yes"
          startsChecked={exhibit?.pointsAway ?? false}
          label={t('cases.exhibit.away')}
          detail={t('cases.exhibit.away-detail')}
        />
      </Group>
      <Perishing perishes={exhibit?.perishes ?? null} />
    </>
  )
}
