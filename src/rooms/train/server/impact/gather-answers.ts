import { asTheHouse } from '#kernel/access/context.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import type { Gathered } from '../../domain/study/gathered.ts'
import { attemptLinks, attemptsSeen } from '../taking/sql/codes.ts'
import { enrolledSeen } from '../taking/sql/study.ts'
import { testFormsSeen } from '../taking/sql/test-forms.ts'
import { answerLines } from './sql/answers.ts'

type Asked = { readonly programmeId: string; readonly sessions: readonly string[] }
export type Answers = Pick<Gathered, 'tries' | 'links' | 'enrolled' | 'forms'>

/** Tries, answers and people of some sessions, with the forms that they are of: these are read in the house's own name, for their keys, and scored by it. */
export const gatherAnswers = async (handle: Handle, actor: Actor, { programmeId, sessions }: Asked): Promise<Answers> => {
  const named = new Set(sessions)
  const isOf = ({ session }: { readonly session: string }): boolean => named.has(session)
  const lineOf = new Map(
    (await answerLines(handle, programmeId, sessions)).map(({ attempt, device, line }) => [`${attempt} ${device}`, line]),
  )
  const tries = (await attemptsSeen(handle, { programmeId })).filter(isOf).map((one) => ({
    ...one,
    line: lineOf.get(`${one.id} ${one.device}`) ?? '',
  }))
  const used = [...new Set(tries.map(({ test }) => test))]
  return {
    tries,
    links: (await attemptLinks(handle, programmeId)).filter(isOf),
    enrolled: (await enrolledSeen(handle, { programmeId })).filter(isOf),
    forms: [...(await asTheHouse(handle, actor, () => testFormsSeen(handle, programmeId, used)))],
  }
}
