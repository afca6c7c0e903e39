import { useState } from 'react'
import type { AnswerOf } from '#ui/client/request.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import type { seriesList, StudyAbout } from '../../contract/study.ts'
import type { TrainingFrame } from '../frame.ts'
import { BothField } from './both-field.tsx'

export type Series = StudyAbout['series'][number]
type Known = AnswerOf<typeof seriesList>
type SeriesProps = { known: Known; series: readonly Series[]; onChange: (series: readonly Series[]) => void; frame: TrainingFrame }

const keyOf = ({ indicator, country, source }: Pick<Series, 'indicator' | 'country' | 'source'>): string =>
  [indicator, country, source].join(' ')

/** Official figures that stand beside the results, each with what else changed in that time: they never say that the training was the cause. */
export const SeriesFields = ({ known, series, onChange, frame }: SeriesProps) => {
  const t = useT()
  const say = useSay()
  const [chosen, choose] = useState('')
  const named = new Set(series.map(keyOf))
  const labelOf = (one: Known[number]) =>
    t('train.study.series-option', {
      name: say(one.name),
      country: frame.country(one.country),
      source: one.sourceName,
      from: one.from,
      to: one.to,
    })
  const add = () => {
    const found = known.find((one) => keyOf(one) === chosen)
    if (found)
      onChange([...series, { indicator: found.indicator, country: found.country, source: found.source, caveat: { es: '', en: '' } }])
    choose('')
  }
  return (
    <fieldset className="training-series">
      <legend>{t('train.study.series')}</legend>
      <p className="training-soft">{t(known.length === 0 ? 'train.study.no-series' : 'train.study.series-text')}</p>
      {series.map((one, at) => {
        const found = known.find((other) => keyOf(other) === keyOf(one))
        const label = found ? labelOf(found) : keyOf(one)
        return (
          <div key={keyOf(one)} className="training-plan">
            <p>{label}</p>
            <BothField required rows={2} name={`series.${at}.caveat`} label="train.study.caveat" startsWith={one.caveat} />
            <Button small tone="quiet" onPress={() => onChange(series.filter((other) => other !== one))}>
              {t('train.study.leave-series', { label })}
            </Button>
          </div>
        )
      })}
      {known.length > 0 && (
        <div className="training-actions">
          <Select
            label={t('train.study.choose-series')}
            none={t('train.study.choose-none')}
            value={chosen}
            onChange={choose}
            options={known.filter((one) => !named.has(keyOf(one))).map((one) => ({ id: keyOf(one), label: labelOf(one) }))}
          />
          <Button onPress={add}>{t('train.study.add-series')}</Button>
        </div>
      )}
    </fieldset>
  )
}
