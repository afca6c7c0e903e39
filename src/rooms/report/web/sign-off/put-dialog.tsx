import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { dateWords, dialogWords, formWords } from '#ui/words.ts'
import { type CountryStanding, signOffPut } from '../../contract/sign-off.ts'
import { HeldUp } from '../draft/held-up.tsx'
import type { Frame } from '../frame.ts'

const DAYS_TO_ANSWER = 30
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

type Warned = { readonly countries: readonly CountryStanding[]; readonly frame: Frame }

/** Whose part has nothing in it, and whose is put without what was said in workshops that are not released. */
const Cautions = ({ countries, frame }: Warned) => {
  const t = useT()
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const named = (of: readonly CountryStanding[]) => list.format(of.map(({ country }) => frame.names.country(country)))
  const empty = countries.filter((one) => one.empty)
  const closed = countries.filter((one) => one.unreleased > 0)
  if (empty.length + closed.length === 0) return null
  return (
    <section className="gate" aria-label={t('report.signing.put.caution')}>
      <Status stand="caution">{t('report.signing.put.caution')}</Status>
      {empty.length > 0 && <p>{t('report.signing.put.empty', { n: empty.length, names: named(empty) })}</p>}
      {closed.length > 0 && <p>{t('report.signing.put.closed', { names: named(closed) })}</p>}
      {empty.length > 0 && <Checkbox name="acknowledged" value="yes" label={t('report.signing.put.acknowledged')} />}
    </section>
  )
}

type PutProps = Warned & { readonly isOpen: boolean; readonly onClose: () => void }

/** Puts to each country its part as it stands now, with a day to answer by. */
export const PutDialog = ({ countries, frame, isOpen, onClose }: PutProps) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(signOffPut)
  const save = async (values: FormData) => {
    const outcome = await send({
      programmeId: frame.programmeId,
      deadline: fieldOf(values, 'deadline'),
      acknowledged: values.get('acknowledged') === 'yes',
    })
    if (outcome.kind === 'done') {
      onClose()
      say({ text: worded((t) => t('report.signing.was-put', { day: frame.in(t).day(outcome.value.deadline) })) })
    }
    if (outcome.kind === 'refused' && outcome.refusal.faults.length === 0)
      return { kind: 'refused' as const, faults: [], notice: <HeldUp refusal={outcome.refusal} /> }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('report.signing.put')} words={dialogWords(t)} isOpen={isOpen} onClose={onClose}>
      <p>{t('report.signing.put.text')}</p>
      <Form onSave={save} words={formWords(t, t('report.signing.put'))}>
        <Cautions countries={countries} frame={frame} />
        <DateField name="deadline" label={t('report.signing.deadline')} words={dateWords(t)} startsWith={inDays(DAYS_TO_ANSWER)} />
      </Form>
    </Dialog>
  )
}
