import { readIn } from '#kernel/i18n/in-either.ts'
import { useState } from 'react'
import { gapList } from '#assess/gap.ts'
import { REGION } from '#programme/region.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { ask } from '#ui/client/ask.ts'
import { useGo } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { SourceField } from '#ui/client/source-field.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { recommendationEdit, recommendationRecord, type RecommendationShown, recommendationShow } from '../../contract/recommendation.ts'
import type { Frame } from '../frame.ts'
import { askedAgain, bodyFrom } from '../recommendation-body.ts'
import { useSources } from '../sources.ts'
import { OfProgramme } from './of-programme.tsx'
import '../board.css'

const PAIRS = ['addressee', 'term', 'indicator'] as const
const PARTS = ['textEs', 'textEn', 'addresseeEs', 'addresseeEn', 'termEs', 'termEn', 'indicatorEs', 'indicatorEn'] as const

type Body = ReturnType<typeof bodyFrom>

/** A text in both languages, side by side. */
const Pair = ({
  name,
  now,
  required,
}: {
  name: (typeof PAIRS)[number] | 'issuer'
  now: RecommendationShown | undefined
  required: boolean
}) => {
  const t = useT()
  const optional = required ? {} : { optional: t('recommend.optional') }
  const hint = { hint: t(`recommend.${name}.hint`) }
  return (
    <>
      <TextField
        name={`${name}Es`}
        lang="es"
        {...optional}
        {...hint}
        label={t(`recommend.${name}.es`)}
        startsWith={now?.[`${name}Es`] ?? ''}
      />
      <TextField
        name={`${name}En`}
        lang="en"
        {...optional}
        {...hint}
        label={t(`recommend.${name}.en`)}
        startsWith={now?.[`${name}En`] ?? ''}
      />
    </>
  )
}

/** A recommendation to be written or changed: what is asked, of whom, by when, and how one will see that it was done. */
export const RecommendationForm = ({ now, frame }: { now?: RecommendationShown; frame: Frame }) => {
  const t = useT()
  const go = useGo()
  const { programmeId, programme } = frame
  const { gaps } = useAnswer(gapList, { programmeId })
  const [chosen, setChosen] = useState<readonly string[]>(now?.gaps.map(({ code }) => code) ?? [])
  const [record, edit] = [useCommand(recommendationRecord), useCommand(recommendationEdit)]
  const { save, around } = useVersionedSave(now?.version ?? 0, 'recommendation.changed')
  const limit = { most: 600, words: counterWords(t) }
  const [source, setSource] = useState(now?.source?.code ?? null)
  const sources = useSources(now?.source?.code)
  const required = source === null
  const leave = now ? paths.recommendation({ programme, code: now.code }) : paths.recommendations({ programme })

  const meanwhile = async (body: Body) => {
    const answer = now && (await ask(recommendationShow, { programmeId, code: now.code }, { lang: t.lang }))
    if (answer?.kind !== 'done') return undefined
    const { value } = answer
    const parts = PARTS.map((part) => ({ part: t('recommend.part', { part }), theirs: value[part] ?? '', yours: body[part] ?? '' }))
    const gapsPart = { part: t('recommend.gaps'), theirs: value.gaps.map(({ code }) => code).join(', '), yours: body.gaps.join(', ') }
    const own = (is: boolean) => t('recommend.of-programme.is', { is: is ? 'yes' : 'no' })
    const ownPart = { part: t('recommend.of-programme'), theirs: own(value.ofProgramme), yours: own(body.ofProgramme) }
    const named = (code: string | null | undefined) => (code ? sources.nameOf(code) : '')
    const sourcePart = { part: t('recommend.source'), theirs: named(value.source?.code), yours: named(body.source) }
    return { version: value.version, parts: [...parts, ownPart, sourcePart, gapsPart] }
  }
  const onSave = async (values: FormData) => {
    const body = bodyFrom(values, chosen, now)
    const saved = await save({
      send: (version) =>
        now
          ? edit.send({ programmeId, code: now.code, version, ...body })
          : record.send({ programmeId, country: fieldOf(values, 'country'), ...body }),
      meanwhile: () => meanwhile(body),
      onSaved: ({ code }) => void go(paths.recommendation({ programme, code })),
      onTakeTheirs: () => void go(leave),
    })
    return askedAgain(saved)
  }
  const countries = [REGION, ...frame.countries.map(({ code }) => code)]
  return around(
    <Form
      words={formWords(t, t('recommend.save'))}
      onSave={onSave}
      beside={
        <LinkButton tone="quiet" href={leave}>
          {t('recommend.leave')}
        </LinkButton>
      }
    >
      <p>{t('recommend.one-language')}</p>
      <div className="answer-pairs">
        <TextArea
          name="textEs"
          lang="es"
          rows={3}
          label={t('recommend.text.es')}
          hint={t('recommend.text.hint')}
          limit={limit}
          startsWith={now?.textEs ?? ''}
        />
        <TextArea
          name="textEn"
          lang="en"
          rows={3}
          label={t('recommend.text.en')}
          hint={t('recommend.text.hint')}
          limit={limit}
          startsWith={now?.textEn ?? ''}
        />
        {PAIRS.map((name) => (
          <Pair key={name} name={name} now={now} required={required} />
        ))}
        <Pair name="issuer" now={now} required />
        <SourceField {...sources} hint={t('recommend.source.hint')} startsWith={now?.source?.code ?? null} onChoose={setSource} />
        <OfProgramme now={now?.ofProgramme} />
        {!now && (
          <Select
            required
            name="country"
            label={t('recommend.column.country')}
            none={t('recommend.choose')}
            options={countries.map((id) => ({ id, label: frame.names.country(id) }))}
          />
        )}
        <Select
          required
          name="condition"
          label={t('recommend.column.condition')}
          {...(now ? { startsWith: now.condition } : { none: t('recommend.choose') })}
          options={frame.conditions.map(({ code }) => ({ id: code, label: frame.names.condition(code) }))}
        />
      </div>
      <CheckboxGroup
        name="gaps"
        label={t('recommend.gaps')}
        hint={t('recommend.gaps.hint')}
        values={[...chosen]}
        onChange={setChosen}
        options={gaps.map((gap) => ({ id: gap.code, label: `${gap.code} · ${readIn(t.lang, gap, 'title')}` }))}
      />
    </Form>,
  )
}
