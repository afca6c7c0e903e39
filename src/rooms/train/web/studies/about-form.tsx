import { useState } from 'react'
import { useGo } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf, trimmedOf } from '#ui/client/form-values.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { DATA_KINDS } from '../../contract/impact.ts'
import { seriesList, studyDescribe, studyShow, type StudyAbout, type StudyShown } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import type { TrainingFrame } from '../frame.ts'
import { BothField } from './both-field.tsx'
import { type Series, SeriesFields } from './series-fields.tsx'

const bothIn = (values: FormData, name: string) => ({ es: trimmedOf(values, `${name}.es`), en: trimmedOf(values, `${name}.en`) })
const bothOrNull = (values: FormData, name: string) => {
  const said = bothIn(values, name)
  return said.es === '' && said.en === '' ? null : said
}

/** What is told beside the results: whether the data are real, the training, and series of official figures. */
export const AboutForm = ({ now, frame }: { now: StudyShown; frame: TrainingFrame }) => {
  const t = useT()
  const go = useGo()
  const { programme, programmeId } = frame
  const { study, about, version } = now
  const known = useAnswer(seriesList, { programmeId })
  const { send } = useCommand(studyDescribe)
  const [series, setSeries] = useState<readonly Series[]>(about.series)
  const { save, around } = useVersionedSave(version, 'study.changed')
  const back = studyPaths.study({ programme, study })
  const aboutFrom = (values: FormData): StudyAbout => ({
    title: bothIn(values, 'title'),
    authors: bothOrNull(values, 'authors'),
    training: bothOrNull(values, 'training'),
    dataKind: DATA_KINDS.find((kind) => kind === fieldOf(values, 'dataKind')) ?? 'not-stated',
    series: series.map((one, at) => ({ ...one, caveat: bothIn(values, `series.${at}.caveat`) })),
  })
  const meanwhile = async (mine: StudyAbout) => {
    const stands = await ask(studyShow, { programmeId, study }, { lang: t.lang })
    if (stands.kind !== 'done') return undefined
    const theirs = stands.value.about
    const of = ({ title, training }: StudyAbout) => [title[t.lang], training?.[t.lang] ?? ''] as const
    const [[theirTitle, theirTraining], [myTitle, myTraining]] = [of(theirs), of(mine)]
    return {
      version: stands.value.version,
      parts: [
        { part: t('train.study.title'), theirs: theirTitle, yours: myTitle },
        { part: t('train.study.training'), theirs: theirTraining, yours: myTraining },
      ],
    }
  }
  const onSave = (values: FormData) => {
    const said = aboutFrom(values)
    return save({
      send: (seen) => send({ programmeId, study, version: seen, about: said }),
      meanwhile: () => meanwhile(said),
      onSaved: () => void go(back),
      onTakeTheirs: () => void go(back),
    }).then((saved) =>
      saved.kind === 'saved'
        ? saved
        : { ...saved, faults: saved.faults.map((fault) => ({ ...fault, field: fault.field.replace(/^about\./, '') })) },
    )
  }
  const leave = (
    <LinkButton tone="quiet" href={back}>
      {t('train.leave')}
    </LinkButton>
  )
  return around(
    <Form words={formWords(t, t('train.study.save'))} onSave={onSave} beside={leave}>
      <BothField required name="title" label="train.study.title" startsWith={about.title} />
      <Select
        name="dataKind"
        label={t('train.study.data-kind')}
        hint={t('train.study.data-hint')}
        startsWith={about.dataKind}
        options={DATA_KINDS.map((id) => ({ id, label: t('train.study.data', { kind: id.replace('-', '_') }) }))}
      />
      <BothField rows={3} name="training" label="train.study.training" startsWith={about.training} />
      <BothField name="authors" label="train.study.authors" startsWith={about.authors} />
      <SeriesFields known={known} series={series} onChange={setSeries} frame={frame} />
    </Form>,
  )
}
