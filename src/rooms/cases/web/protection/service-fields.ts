import type { Translate } from '#kernel/i18n/translate.ts'
import { JURISDICTIONS } from '#law/systems.ts'
import { NEEDS } from '../../contract/protection/need.ts'
import { REFERRAL_OUTCOMES, REFERRAL_STATES } from '../../contract/protection/referral.ts'
import type { Service } from '../../contract/protection/service.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { RecordField } from './record-fields.ts'

const lines = (...names: readonly string[]): readonly RecordField[] => names.map((name) => ({ name, as: 'line', optional: true }))

export const serviceFields = (t: Translate): readonly RecordField[] => [
  { name: 'name', as: 'line' },
  { name: 'kind', as: 'one', options: NEEDS.map((id) => ({ id, label: t('cases.need.of', { need: id }) })) },
  { name: 'state', as: 'one', options: JURISDICTIONS.map((id) => ({ id, label: t('law.system', { system: id }) })) },
  ...lines('area', 'languages', 'ages', 'sexes', 'hours', 'phone'),
  { name: 'address', as: 'line', optional: true, hint: true },
  { name: 'confirmed', as: 'day', hint: true },
]

export const referralFields = (t: Translate, services: readonly Standing<Service>[]): readonly RecordField[] => {
  const outcomes = REFERRAL_OUTCOMES.map((id) => ({ id, label: t('cases.referral.outcome-of', { outcome: id }) }))
  return [
    { name: 'service', as: 'one', options: services.map(({ id, content }) => ({ id, label: content.name })) },
    { name: 'state', as: 'one', options: REFERRAL_STATES.map((id) => ({ id, label: t('cases.referral.state-of', { state: id }) })) },
    { name: 'on', as: 'day' },
    { name: 'sent', as: 'day', optional: true },
    { name: 'why', as: 'line', optional: true, hint: true },
    { name: 'after30', as: 'one', options: outcomes, optional: true },
    { name: 'after90', as: 'one', options: outcomes, optional: true },
  ]
}
