import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { CAVEATS, TLP } from '../../contract/share.ts'
import { SealedArea } from '../desk/sealed-fields.tsx'

/** For how many days a copy may be opened, or without an end. */
export const DAYS = ['7', '30', '90', 'none'] as const

/** On what conditions something is given. */
export const ConditionsFields = () => {
  const t = useT()
  return (
    <>
      <SealedArea name="why" most={300} label={t('cases.give.why')} hint={t('cases.give.why-hint')} required />
      <Choice
        name="tlp"
        label={t('cases.give.tlp')}
        options={TLP.map((id) => ({ id, label: t('cases.give.tlp-of', { tlp: id }), detail: t('cases.give.tlp-detail', { tlp: id }) }))}
        required
      />
      <CheckboxGroup
        name="caveats"
        label={t('cases.give.caveats')}
        options={CAVEATS.map((id) => ({ id, label: t('cases.give.caveat-of', { caveat: id }) }))}
      />
      <Choice
        name="days"
        inline
        label={t('cases.give.until')}
        hint={t('cases.give.until-hint')}
        options={DAYS.map((id) => ({ id, label: t('cases.give.days-of', { days: id }) }))}
        required
      />
    </>
  )
}
