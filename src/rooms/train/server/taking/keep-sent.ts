import type { Handle } from '#kernel/db/handles.ts'
import type { SentAttempt } from '../../contract/sent-answers.ts'
import { faultIn } from '../../domain/answers/answer.ts'
import { refuse } from '../problems.ts'
import { answersKept, attemptKnown, attemptsByLink, keepAnswers, keepAttempt, keepCode } from './sql/attempts.ts'
import type { LinkedTest } from './sql/links.ts'
import { packSeen } from './sql/test-forms.ts'

/** A link of a session lets in its people some times over, since a telephone may be broken or lent; that of a person, that person. */
const MOST_OF_PERSON = 8
const mostBy = ({ pseudonym, capacity }: LinkedTest): number => (pseudonym === null ? 4 * capacity + 40 : MOST_OF_PERSON)

/** A question may be answered otherwise as often as this, on the whole: far more than anybody changes their mind. */
const MOST_CHANGES = 40

export type Sending = { readonly now: string; readonly source: 'screen' | 'file' }

/** Refuses what no page of ours wrote: it would be neither scored nor understood. @returns how many answers a try at this form may bring */
const checkForm = async (handle: Handle, test: LinkedTest, { form, answers }: SentAttempt): Promise<number> => {
  const { forms } = await packSeen(handle, test)
  const asked = forms.find(({ name }) => name === form)
  for (const { place, said } of answers) {
    const item = asked?.items[place - 1]
    if (!item || faultIn(said, { kind: item.kind, options: item.options.length })) refuse('answers.not-of-form', { place, said })
  }
  return (asked?.items.length ?? 0) * MOST_CHANGES
}

const checkAttempt = async (handle: Handle, test: LinkedTest, { attempt, device, form }: SentAttempt): Promise<void> => {
  const known = await attemptKnown(handle, test.programmeId, attempt)
  if (known.some((one) => one.session !== test.session || one.wave !== test.wave || one.form !== form)) refuse('answers.other-test')
  const isNew = known.every((one) => one.device !== device)
  if (isNew && (await attemptsByLink(handle, test.programmeId, test.hash)) >= mostBy(test)) refuse('answers.too-many')
}

/**
 * Keeps what a device sent, once however often it comes, and says no more than that. Called in the house's own name.
 * @returns whether it came after the test was closed: then it is kept, marked and not counted
 */
export const keepSent = async (
  handle: Handle,
  test: LinkedTest,
  { sent, now, source }: Sending & { readonly sent: SentAttempt },
): Promise<boolean> => {
  if (test.openedAt === null) refuse('test.not-open')
  const most = await checkForm(handle, test, sent)
  await checkAttempt(handle, test, sent)
  const { programmeId: programme_id, session, wave, country, pseudonym, hash: link, test: forms } = test
  const { attempt, device, form, finished, code } = sent
  const at = { programme_id, session, wave, country }
  const late = test.closedAt !== null
  await keepAttempt(handle, {
    ...at,
    id: attempt,
    device,
    test: forms,
    form,
    pseudonym,
    source,
    link,
    finished,
    received_at: now,
    same_as: null,
  })
  await keepAnswers(
    handle,
    sent.answers.map(({ sequence, place, said, language, deviceAt }) => ({
      programme_id,
      attempt,
      device,
      sequence,
      place,
      said,
      country,
      language,
      device_at: deviceAt,
      received_at: now,
      late,
    })),
  )
  if ((await answersKept(handle, { programmeId: programme_id, attempt, device })) > most) refuse('answers.too-many')
  if (pseudonym === null && code) await keepCode(handle, { ...at, attempt, device, reading: 1, ...code })
  return late
}
