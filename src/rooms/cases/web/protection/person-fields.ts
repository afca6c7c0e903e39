import type { Translate } from '#kernel/i18n/translate.ts'
import { CONSENT_TO } from '../../contract/protection/consent.ts'
import { NEED_STATES, NEEDS } from '../../contract/protection/need.ts'
import { RISK_LEVELS } from '../../contract/protection/risk.ts'
import type { RecordField } from './record-fields.ts'

/** How they may be reached. */
export const CONTACT_FIELDS: readonly RecordField[] = [
  { name: 'when', as: 'line', hint: true },
  { name: 'how', as: 'line', hint: true },
  { name: 'by', as: 'line', hint: true },
  { name: 'never', as: 'area', most: 500, hint: true },
]

export const needFields = (t: Translate): readonly RecordField[] => [
  { name: 'need', as: 'one', options: NEEDS.map((id) => ({ id, label: t('cases.need.of', { need: id }) })) },
  { name: 'state', as: 'one', options: NEED_STATES.map((id) => ({ id, label: t('cases.need.state-of', { state: id }) })) },
  { name: 'on', as: 'day' },
  { name: 'by', as: 'line', optional: true },
  { name: 'note', as: 'area', most: 500, optional: true },
]

export const riskFields = (t: Translate): readonly RecordField[] => [
  { name: 'threat', as: 'line' },
  { name: 'source', as: 'line', optional: true, hint: true },
  { name: 'level', as: 'one', options: RISK_LEVELS.map((id) => ({ id, label: t('cases.risk.level-of', { level: id }) })), hint: true },
  { name: 'why', as: 'area', most: 500 },
  { name: 'measures', as: 'area', most: 500, optional: true },
  { name: 'review', as: 'day' },
]

export const consentFields = (t: Translate): readonly RecordField[] => [
  { name: 'to', as: 'one', options: CONSENT_TO.map((id) => ({ id, label: t('cases.consent.to-of', { to: id }) })) },
  { name: 'told', as: 'area', most: 500, hint: true },
  { name: 'by', as: 'line' },
  { name: 'given', as: 'day' },
  { name: 'until', as: 'day', optional: true, notBefore: 'given' },
]

export const NOTE_FIELDS: readonly RecordField[] = [
  { name: 'on', as: 'day' },
  { name: 'text', as: 'area', most: 2000, hint: true },
]
