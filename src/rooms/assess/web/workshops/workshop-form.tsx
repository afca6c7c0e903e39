import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { useState } from 'react'
import { useGo } from '#ui/client/address.ts'
import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf, numberOrNull, orNull } from '#ui/client/form-values.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { METHODS, PROVENANCES, workshopEdit, type WorkshopLine, workshopRecord, workshopShow } from '../../contract/workshop.ts'
import { exampleCode } from '../../domain/workshop-code.ts'
import { choiceOf, roleWord } from '../choice-of.ts'
import type { Frame } from '../frame.ts'
import '../components/record-form.css'

type Facts = Parameters<ReturnType<typeof useCommand<typeof workshopEdit>>['send']>[0]

/** What is no number is sent as it stands, for the server to say at its field. */

const factsFrom = (values: FormData) =>
  ({
    sectors: values.getAll('sectors').map(String),
    language: fieldOf(values, 'language'),
    heldFrom: orNull(values, 'heldFrom'),
    heldTo: orNull(values, 'heldTo'),
    place: orNull(values, 'place'),
    method: fieldOf(values, 'method'),
    provenance: fieldOf(values, 'provenance'),
    participants: numberOrNull(values, 'participants'),
    women: numberOrNull(values, 'women'),
    men: numberOrNull(values, 'men'),
  }) as Omit<Facts, 'programmeId' | 'workshop' | 'version'>

type Language = WorkshopLine['language']
type FieldsProps = { now?: WorkshopLine; frame: Frame; language: Language; onLanguage: (language: Language) => void }

/** Where and among whom; in the code of a workshop that is recorded already, and fixed. */
const PlaceFields = ({
  frame,
  recordsIn,
  onCountry,
}: {
  frame: Frame
  recordsIn: readonly string[]
  onCountry: (code: string) => void
}) => {
  const t = useT()
  const example = exampleCode(frame, recordsIn[0])
  return (
    <div className="form-row">
      <Select
        required
        name="round"
        label={t('assess.round')}
        options={frame.rounds.map(({ number }) => ({ id: String(number), label: frame.round(number) }))}
      />
      <Select
        required
        name="country"
        label={t('assess.country')}
        onChange={onCountry}
        options={recordsIn.map((code) => ({ id: code, label: frame.country(code) }))}
      />
      <TextField name="code" width="half" label={t('assess.column.code')} hint={t('assess.workshop.code-hint', { example })} />
    </div>
  )
}

const FactFields = ({ now, frame, language, onLanguage }: FieldsProps) => {
  const t = useT()
  return (
    <>
      <CheckboxGroup
        inline
        name="sectors"
        label={t('assess.workshop.sectors')}
        hint={t('assess.workshop.sectors-hint')}
        startsWith={now?.sectors ?? []}
        options={frame.sectors.map((sector) => ({ id: sector.code, label: frame.say(sector) }))}
      />
      <div className="form-row">
        <TextField
          name="heldFrom"
          width="half"
          label={t('assess.workshop.from')}
          hint={t('assess.workshop.date-hint')}
          startsWith={now?.heldFrom ?? ''}
        />
        <TextField
          name="heldTo"
          width="half"
          label={t('assess.workshop.to')}
          hint={t('assess.workshop.date-hint')}
          startsWith={now?.heldTo ?? ''}
        />
        <TextField name="place" width="half" label={t('assess.workshop.place')} startsWith={now?.place ?? ''} />
      </div>
      <div className="form-row">
        <Select
          name="language"
          label={t('assess.workshop.language')}
          value={language}
          onChange={(chosen) => onLanguage(chosen === 'en' ? 'en' : 'es')}
          options={(['es', 'en'] as const).map((lang) => ({ id: lang, label: t('assess.language', { lang }) }))}
        />
        <Select
          name="method"
          label={t('assess.workshop.method')}
          startsWith={now?.method ?? 'paper'}
          options={METHODS.map((method) => ({ id: method, label: t('assess.method', { method: choiceOf(method) }) }))}
        />
        <Select
          name="provenance"
          label={t('assess.workshop.provenance')}
          startsWith={now?.provenance ?? 'transcribed'}
          options={PROVENANCES.map((provenance) => ({ id: provenance, label: t('assess.provenance', { provenance }) }))}
        />
      </div>
      <div className="form-row">
        {(['participants', 'women', 'men'] as const).map((who) => (
          <NumberField
            key={who}
            name={who}
            label={t('assess.workshop.people', { who })}
            {...(who === 'participants' && { hint: t('assess.workshop.people-hint') })}
            startsWith={now?.[who]?.toString() ?? ''}
          />
        ))}
      </div>
    </>
  )
}

type FormProps = { frame: Frame; now?: WorkshopLine; recordsIn: readonly string[] }

/** A workshop to be recorded, or its facts to be corrected. */
export const WorkshopForm = ({ frame, now, recordsIn }: FormProps) => {
  const t = useT()
  const locale = useLocale()
  const go = useGo()
  const record = useCommand(workshopRecord)
  const edit = useCommand(workshopEdit)
  const { save, around } = useVersionedSave(now?.version ?? 0, 'assessment.changed')
  const { programmeId, programme } = frame
  const spokenIn = (country: string | undefined): Language => frame.countries.find(({ code }) => code === country)?.workshopLanguage ?? 'es'
  const [language, setLanguage] = useState<Language>(now?.language ?? spokenIn(recordsIn[0]))
  const leave = now ? paths.workshop({ programme, code: now.code }) : paths.workshops({ programme })
  const list = (values: readonly string[]) => new Intl.ListFormat(locale).format(values)
  const say = (facts: Pick<WorkshopLine, 'sectors' | 'heldFrom' | 'heldTo' | 'place' | 'participants' | 'women' | 'men'>) => [
    [t('assess.workshop.sectors'), list(facts.sectors.map(frame.sector))],
    [t('assess.workshop.from'), facts.heldFrom],
    [t('assess.workshop.to'), facts.heldTo],
    [t('assess.workshop.place'), facts.place],
    ...(['participants', 'women', 'men'] as const).map((who) => [t('assess.workshop.people', { who }), facts[who]?.toString() ?? null]),
  ]
  const meanwhile = async (facts: ReturnType<typeof factsFrom>) => {
    const stands = now && (await ask(workshopShow, { programmeId, workshop: now.code }, { lang: t.lang }))
    if (stands?.kind !== 'done') return undefined
    const { workshop } = stands.value
    const yours = say(facts as WorkshopLine)
    const parts = say(workshop).map(([part, theirs], at) => ({ part: part ?? '', theirs: theirs ?? '', yours: yours[at]?.[1] ?? '' }))
    return { version: workshop.version, saved: t('assess.changed.theirs', { by: roleWord(workshop.changedBy) }), parts }
  }
  const onSave = (values: FormData) => {
    const facts = factsFrom(values)
    const place = { round: Number(fieldOf(values, 'round')), country: fieldOf(values, 'country'), code: orNull(values, 'code') }
    return save({
      send: (version) =>
        now ? edit.send({ programmeId, workshop: now.code, version, ...facts }) : record.send({ programmeId, ...place, ...facts }),
      meanwhile: () => meanwhile(facts),
      onSaved: ({ workshop }) => void go(paths.workshop({ programme, code: workshop })),
      onTakeTheirs: () => void go(leave),
    })
  }
  const beside = (
    <LinkButton tone="quiet" href={leave}>
      {t('assess.leave')}
    </LinkButton>
  )
  return around(
    <Form words={formWords(t, t('assess.workshop.save'))} onSave={onSave} beside={beside}>
      {!now && <PlaceFields frame={frame} recordsIn={recordsIn} onCountry={(country) => setLanguage(spokenIn(country))} />}
      <FactFields frame={frame} language={language} onLanguage={setLanguage} {...(now && { now })} />
    </Form>,
  )
}
