import { type Handle, knowing, type Reader } from '#kernel/db/handles.ts'
import { isSameRule } from '../domain/is-same-rule.ts'
import { bodySeen, unsetBody } from './sql/bodies.ts'
import { textsOf } from './sql/submissions.ts'
import { type DecideTables, seen } from './tables.ts'

type Asked = { readonly programmeId: string; readonly subject: string; readonly body: string }

/** What had come of the text that was put last when a rule was set: to how many, how many had answered it, and who with an objection. */
type By = { readonly asked: number; readonly answered: number; readonly objected: readonly string[] }
export type RuleSet = {
  /** The moment at which the rule was last set; null where nobody has set another than every body begins with. */
  readonly setAt: string | null
  /** Null where nothing had been put by then. */
  readonly by: By | null
}

/** Kept when something was first put to the body, by nobody's choice. */
const isFounding = async (db: Reader<DecideTables>, { programmeId, body }: Asked, changedAt: string): Promise<boolean> => {
  const first = seen(db, 'submission').select('id').where('programme_id', '=', programmeId).where('body', '=', body)
  return (await first.where('put_at', '=', changedAt).limit(1).execute()).length > 0
}

/** Of each country its last answer that was recorded before a moment. One that came with a package bears no moment, and is not counted. */
const answersBefore = async (db: Reader<DecideTables>, { programmeId, subject }: Asked, moment: string) => {
  const rows = await seen(db, 'position')
    .select(['country', 'hash', 'stand'])
    .where('programme_id', '=', programmeId)
    .where('subject', '=', subject)
    .where('recorded_at', '<', moment)
    .orderBy('taken_on')
    .orderBy('position')
    .execute()
  return new Map(rows.map((row) => [row.country, row]))
}

const byThen = async (db: Reader<DecideTables>, asked: Asked, moment: string): Promise<By | null> => {
  const { programmeId, subject } = asked
  const last = await seen(db, 'submission')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('subject', '=', subject)
    .where('put_at', '<', moment)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const texts = await textsOf(db, { programmeId, id: last.id })
  const answers = await answersBefore(db, asked, moment)
  const answered = texts.filter(({ country, hash }) => answers.get(country)?.hash === hash)
  // Of one to which nothing was put again its objection to the last that was.
  const put = new Map(texts.map(({ country, hash }) => [country, hash]))
  const objected = [...answers].filter(([country, { stand, hash }]) => stand === 'object' && hash === (put.get(country) ?? hash))
  return { asked: texts.length, answered: answered.length, objected: objected.map(([country]) => country).toSorted() }
}

/** When the rule of a body was last set, and what its members had answered on a subject by then. */
export const ruleSetOf = async (handle: Handle, asked: Asked): Promise<RuleSet> => {
  const db = knowing<DecideTables>(handle)
  const { programmeId, body: code } = asked
  const body = await bodySeen(db, { programmeId, code })
  const row = await seen(db, 'body')
    .select('changed_at as changedAt')
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!body || !row) return { setAt: null, by: null }
  const isUnset = isSameRule(body, unsetBody(code, body.members)) && (await isFounding(db, asked, row.changedAt))
  return isUnset ? { setAt: null, by: null } : { setAt: row.changedAt, by: await byThen(db, asked, row.changedAt) }
}
