import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { printDate } from '#documents/dates.ts'
import { facilitatorList, type FacilitatorSeen } from '../../contract/certification.ts'
import { sessionStaff } from '../../contract/session-operations.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { isOpen } from '../../domain/sessions/session-moves.ts'
import type { TrainingFrame } from '../frame.ts'
import type { SessionNow } from './session-form.tsx'

type StaffProps = { now: SessionNow; frame: TrainingFrame }
const PARTS = ['none', 'lead', 'candidate'] as const

/** What a person may be here: said in the list, and asked again by the server. */
const standing = ({ certifications }: FacilitatorSeen, { taught, language }: SessionNow) =>
  certifications.find((one) => one.syllabus === taught.code && one.language === language)

const StaffDialog = ({ now, frame, onClose }: StaffProps & { onClose: () => void }) => {
  const t = useT()
  const { facilitators } = useAnswer(facilitatorList, { programmeId: frame.programmeId })
  const { send } = useCommand(sessionStaff)
  const offered = facilitators.filter(
    (person) => standing(person, now) || now.facilitators.some(({ facilitator }) => facilitator === person.id),
  )
  const save = async (values: FormData) => {
    const chosen = offered.flatMap(({ id }) => {
      const part = fieldOf(values, id)
      return part === 'lead' || part === 'candidate' ? [{ facilitator: id, part } as const] : []
    })
    const outcome = await send({ programmeId: frame.programmeId, session: now.code, facilitators: chosen })
    if (outcome.kind === 'done') onClose()
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('train.staff.title', { code: now.code })} words={dialogWords(t)} isOpen onClose={onClose}>
      {offered.length === 0 ? (
        <>
          <p>{t('train.staff.nobody')}</p>
          <p>
            <Link href={sessionPaths.facilitators({ programme: frame.programme })}>{t('train.page.facilitators')}</Link>
          </p>
        </>
      ) : (
        <Form words={formWords(t, t('train.staff.save'))} onSave={save}>
          {offered.map((person) => {
            const { state = 'candidate' } = standing(person, now) ?? {}
            return (
              <Select
                key={person.id}
                name={person.id}
                label={t('train.staff.person', {
                  name: person.name,
                  country: frame.country(person.country),
                  state: t(`train.certification.state.${state}`),
                })}
                startsWith={now.facilitators.find(({ facilitator }) => facilitator === person.id)?.part ?? 'none'}
                options={PARTS.map((id) => ({ id, label: t(`train.staff.part.${id}`) }))}
              />
            )
          })}
        </Form>
      )}
    </Dialog>
  )
}

/** Who teaches, and until when their certificate holds. */
export const StaffPart = ({ now, frame }: StaffProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const mayStaff = now.may.includes('plan a session') && isOpen(now.state)
  return (
    <section aria-labelledby="staff">
      <h2 id="staff">{t('train.staff.heading')}</h2>
      {now.facilitators.length === 0 ? (
        <p>{t('train.staff.none')}</p>
      ) : (
        <ul className="training-list">
          {now.facilitators.map(({ facilitator, name, country, part, validUntil }) => (
            <li key={facilitator}>
              {name ?? t('train.staff.unnamed')}
              {country !== null && `, ${frame.country(country)}`} · {t(`train.staff.part.${part}`)}
              {validUntil !== null && ` · ${t('train.staff.valid-until', { day: printDate(validUntil, t.lang) })}`}
            </li>
          ))}
        </ul>
      )}
      {mayStaff && (
        <div className="training-actions">
          <Button onPress={() => setOpen(true)}>{t('train.staff.change')}</Button>
          <Link href={sessionPaths.facilitators({ programme: frame.programme })}>{t('train.staff.certify')}</Link>
        </div>
      )}
      {open && <StaffDialog now={now} frame={frame} onClose={() => setOpen(false)} />}
    </section>
  )
}
