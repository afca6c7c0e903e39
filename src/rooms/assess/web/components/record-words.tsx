import { fieldOf } from '#ui/client/form-values.ts'
import { CiteSource } from '#ui/client/source-field.tsx'
import { useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { counterWords } from '#ui/words.ts'
import type { Frame } from '../frame.ts'
import { useSources } from '../sources.ts'
import { useCiting } from './use-citing.ts'

export type RecordWords = { readonly titleEs: string; readonly titleEn: string; readonly textEs: string; readonly textEn: string }

/** Title and text, language beside language; one is enough to save, and the other is listed for whoever translates. A text cites what it rests on beside its evidence. */
export const WordsFields = ({ now, most }: { now: RecordWords | undefined; most: number }) => {
  const t = useT()
  const sources = useSources()
  const { texts, write, onBlur, cite, told } = useCiting({ es: now?.textEs ?? '', en: now?.textEn ?? '' })
  const limit = { most, words: counterWords(t) }
  return (
    <>
      <p>{t('assess.one-language')}</p>
      <div className="form-pairs" onBlur={onBlur}>
        <TextField name="titleEs" lang="es" label={t('assess.title.es')} {...(now && { startsWith: now.titleEs })} />
        <TextField name="titleEn" lang="en" label={t('assess.title.en')} {...(now && { startsWith: now.titleEn })} />
        <TextArea name="textEs" lang="es" rows={5} label={t('assess.text.es')} limit={limit} value={texts.es} onChange={write('es')} />
        <TextArea name="textEn" lang="en" rows={5} label={t('assess.text.en')} limit={limit} value={texts.en} onChange={write('en')} />
      </div>
      <div className="form-part">
        <CiteSource options={sources.options} newSource={sources.newSource} hint={t('assess.cite.hint')} onTake={cite} />
        <p role="status" className="soft">
          {told && t('assess.cite.done', { code: told.code, lang: told.lang })}
        </p>
      </div>
    </>
  )
}

/** The condition that a finding or a gap speaks of. */
export const ConditionField = ({ frame, now }: { frame: Frame; now: string | undefined }) => {
  const t = useT()
  return (
    <Select
      required
      name="condition"
      label={t('assess.condition')}
      {...(now === undefined ? { none: t('assess.choose') } : { startsWith: now })}
      options={frame.conditions.map((one) => ({ id: one.code, label: frame.say(one) }))}
    />
  )
}

export const wordsFrom = (values: FormData): RecordWords => ({
  titleEs: fieldOf(values, 'titleEs'),
  titleEn: fieldOf(values, 'titleEn'),
  textEs: fieldOf(values, 'textEs'),
  textEn: fieldOf(values, 'textEn'),
})
