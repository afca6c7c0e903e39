import { useState } from 'react'
import { useSay, useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { dateWords } from '#ui/words.ts'
import type { Teachable } from '../../contract/session-operations.ts'
import type { TrainingFrame } from '../frame.ts'
import type { SessionNow } from './session-form.tsx'

type TaughtProps = { versions: readonly Teachable[]; frame: TrainingFrame; now?: SessionNow }

/** What is taught: one version with its hash, and modules of it. A version that is not in force says that the session is a pilot. */
export const TaughtFields = ({ versions, frame, now }: TaughtProps) => {
  const t = useT()
  const say = useSay()
  const [chosen, choose] = useState(
    now?.taught.sha256 ?? versions.find(({ state }) => state === 'approved')?.sha256 ?? versions[0]?.sha256 ?? '',
  )
  const version = versions.find(({ sha256 }) => sha256 === chosen)
  return (
    <>
      <Select
        required
        name="syllabus"
        label={t('train.session.version')}
        hint={t('train.session.version-hint')}
        value={chosen}
        onChange={choose}
        options={versions.map(({ sha256, titleEs, titleEn, semver, state }) => ({
          id: sha256,
          label: t('train.session.version-option', {
            title: say({ es: titleEs, en: titleEn }),
            semver,
            state: t(`train.syllabus-state.${state}`),
          }),
        }))}
      />
      {version && (
        <p className="training-soft">
          {t('train.session.version-hash', { hash: version.sha256.slice(0, 16) })}{' '}
          {version.state !== 'approved' && <strong>{t('train.session.will-be-pilot')}</strong>}
        </p>
      )}
      <CheckboxGroup
        key={chosen}
        name="modules"
        label={t('train.session.modules')}
        startsWith={version?.sha256 === now?.taught.sha256 ? [...(now?.modules ?? [])] : []}
        options={(version?.modules ?? []).map(({ code, titleEs, titleEn, hours }) => ({
          id: code,
          label: t('train.session.module', { code, title: say({ es: titleEs, en: titleEn }), hours }),
        }))}
      />
      <CheckboxGroup
        inline
        name="sectors"
        label={t('train.session.sectors')}
        hint={t('train.session.sectors-hint')}
        startsWith={[...(now?.sectors ?? [])]}
        options={frame.sectors.map((sector) => ({ id: sector.code, label: frame.say(sector) }))}
      />
    </>
  )
}

/** By the clock at the place, `YYYY-MM-DDTHH:MM`; none of a session that is being planned. */
type WhenProps = { starts: string | null; ends: string | null; zone: string }
const USUAL = { starts: '08:30', ends: '16:30' } as const

/** From when to when, by the clock at the place. */
export const WhenFields = ({ starts, ends, zone }: WhenProps) => {
  const t = useT()
  const part = (which: 'starts' | 'ends', at: string | null) => (
    <div className="training-row">
      <DateField name={`${which}-day`} label={t(`train.session.${which}-day`)} words={dateWords(t)} startsWith={at?.slice(0, 10) ?? ''} />
      <TextField
        name={`${which}-time`}
        width="short"
        label={t(`train.session.${which}-time`)}
        hint={t('train.session.time-hint')}
        startsWith={at?.slice(11) ?? USUAL[which]}
      />
    </div>
  )
  return (
    <>
      {part('starts', starts)}
      {part('ends', ends)}
      <TextField
        key={zone}
        required
        name="zone"
        width="half"
        label={t('train.session.zone')}
        hint={t('train.session.zone-hint')}
        startsWith={zone}
      />
    </>
  )
}
