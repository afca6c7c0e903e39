import type { Handle } from '#kernel/db/handles.ts'
import { answersNow } from '../../domain/taking/answers-now.ts'
import { namePersons, withoutArm } from '../../domain/taking/name-persons.ts'
import { type Study, studyTables, type StudyTables } from '../../domain/taking/study-rows.ts'
import { versionsOf } from '../../domain/taking/versions.ts'
import { refuse } from '../problems.ts'
import { attemptLinks, attemptsSeen } from './sql/codes.ts'
import { answersSeen, enrolledSeen } from './sql/study.ts'
import { testFormsSeen } from './sql/test-forms.ts'

/** `house`: does its work in the house's own name, for the keys that its reader may not see. */
type Asked = {
  readonly programmeId: string
  readonly session?: string | undefined
  readonly house: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
}

/** What was measured in a session, or in all that this reader sees: scored here, by the keys that stay here. */
const studyOf = async (handle: Handle, { programmeId, session, house }: Asked): Promise<Study> => {
  const place = { programmeId, session }
  const { counting } = versionsOf(await attemptsSeen(handle, place))
  const [links, enrolled] = [await attemptLinks(handle, programmeId), await enrolledSeen(handle, place)]
  const unknown = withoutArm(counting, enrolled)
  if (unknown.length > 0) refuse('study.arm-unknown', { sessions: unknown.join(', ') })
  const ids = counting.map(({ id }) => id)
  const answers = Map.groupBy(
    ids.length > 0 ? await answersSeen(handle, programmeId, ids) : [],
    ({ attempt, device }) => `${attempt} ${device}`,
  )
  const forms = await house(() =>
    testFormsSeen(
      handle,
      programmeId,
      counting.map(({ test }) => test),
    ),
  )
  const { persons, personOf } = namePersons({ tries: counting, links, enrolled })
  const taken = counting.flatMap((one) => {
    const form = forms.get(one.test)?.forms.forms.find(({ name }) => name === one.form)
    const said = answers.get(`${one.id} ${one.device}`) ?? []
    return form ? [{ person: personOf(one), wave: one.wave, test: one.test, form: one.form, answers: answersNow(form, said) }] : []
  })
  return { persons, taken, tests: forms }
}

/** The three tables that `istmo impact` reads. */
export const studyTablesOf = async (handle: Handle, asked: Asked): Promise<StudyTables> => studyTables(await studyOf(handle, asked))
