import { useGo } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf, numberOf, trimmedOf } from '#ui/client/form-values.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { savedOf } from '#ui/client/save.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dateWords, formWords } from '#ui/words.ts'
import { dayAmong } from '#programme/rules'
import { facilitatorList, facilitatorNominate } from '../../contract/certification.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { Way } from '../way.tsx'
import '../training.css'

const LANGUAGES = ['es', 'en'] as const
type Language = (typeof LANGUAGES)[number]

const Nominate = ({ nominates }: { nominates: readonly string[] }) => {
  const t = useT()
  const say = useSay()
  const go = useGo()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { syllabi } = useAnswer(facilitatorList, { programmeId })
  const { send } = useCommand(facilitatorNominate)
  const save = async (values: FormData) => {
    const outcome = await send({
      programmeId,
      country: fieldOf(values, 'country'),
      name: trimmedOf(values, 'name'),
      email: trimmedOf(values, 'email'),
      languages: values.getAll('languages') as Language[],
      sectors: values.getAll('sectors').map(String),
      yearsOfPractice: numberOf(values, 'yearsOfPractice'),
      syllabus: fieldOf(values, 'syllabus'),
      language: fieldOf(values, 'language') as Language,
      on: fieldOf(values, 'on'),
    })
    if (outcome.kind === 'done') await go(sessionPaths.facilitator({ programme, facilitator: outcome.value.id }))
    return savedOf(outcome)
  }
  const languages = LANGUAGES.map((id) => ({ id, label: t(`train.language.${id}`) }))
  return (
    <Form words={formWords(t, t('train.nominate.save'))} onSave={save}>
      <div className="training-row">
        <Select
          required
          name="country"
          label={t('train.column.country')}
          options={nominates.map((id) => ({ id, label: frame.country(id) }))}
        />
        <TextField required name="name" label={t('train.column.name')} autoComplete="off" />
        <TextField
          required
          type="email"
          name="email"
          label={t('train.nominate.email')}
          hint={t('train.nominate.email-hint')}
          autoComplete="off"
        />
      </div>
      <CheckboxGroup inline name="languages" label={t('train.nominate.languages')} options={languages} />
      <CheckboxGroup
        inline
        name="sectors"
        label={t('train.session.sectors')}
        options={frame.sectors.map((sector) => ({ id: sector.code, label: frame.say(sector) }))}
      />
      <NumberField required name="yearsOfPractice" label={t('train.nominate.years')} />
      <div className="training-row">
        <Select
          required
          name="syllabus"
          label={t('train.nominate.syllabus')}
          options={syllabi.map(({ code, titleEs, titleEn }) => ({ id: code, label: say({ es: titleEs, en: titleEn }) }))}
        />
        <Select required name="language" label={t('train.session.language')} options={languages} />
      </div>
      <DateField
        name="on"
        label={t('train.nominate.day')}
        words={dateWords(t)}
        startsWith={dayAmong(nominates, new Date().toISOString())}
      />
    </Form>
  )
}

/** Somebody is put on the way to teaching a syllabus in one language. */
export const Page = () => {
  const t = useT()
  const { programmeId, programme } = useTrainingFrame()
  const { nominates } = useAnswer(facilitatorList, { programmeId })
  const list = sessionPaths.facilitators({ programme })
  return (
    <div className="training">
      <PageHead
        title={t('train.page.new-facilitator')}
        way={<Way crumbs={[{ label: t('train.page.facilitators'), href: list }]} />}
        lead={t('train.nominate.lead')}
      />
      {nominates.length > 0 ? (
        <Nominate nominates={nominates} />
      ) : (
        <NotYours
          title={t('train.nominate.not-yours')}
          text={t('train.nominate.not-yours-text')}
          back={t('train.facilitators.back')}
          href={list}
        />
      )}
    </div>
  )
}
