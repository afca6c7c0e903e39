import { type Handle, knowing } from '#kernel/db/handles.ts'
import { countryCodes } from '#programme/port'
import type { PutTitle, TextPlace } from '../contract/agenda.ts'
import type { VoterRole } from '../contract/voting.ts'
import { bodySeen, keepBody, type KeptBody, takeTurn, unsetBody, unsetVoting } from './sql/bodies.ts'
import { submissionSeen } from './sql/submissions.ts'
import type { DecideTables } from './tables.ts'

/** What a body is called, whom it has and who votes for them until somebody sets it, where that is not all countries and their signatories. */
export type Founding = {
  readonly nameEs: string
  readonly nameEn: string
  readonly members: readonly string[]
  readonly voterRole?: VoterRole
}
type About = {
  readonly programmeId: string
  readonly subject: string
  readonly body: string
  readonly founding?: Founding
  /** What it is called on an agenda and in minutes. */
  readonly title?: PutTitle
  /** What a condition may name; anything where this is not given. */
  readonly places?: readonly TextPlace[]
}
type Text = { readonly country: string; readonly text: string; readonly hash: string }
type Putting = About & {
  readonly texts: readonly Text[]
  readonly deadline: string
  readonly by: string
  readonly now: string
  readonly id: string
}

/** A body as it decides now, its members in the order of the programme. */
export const bodyOf = async (handle: Handle, programmeId: string, code: string, founding?: Founding): Promise<KeptBody> => {
  const countries = await countryCodes(handle, programmeId)
  const body = await bodySeen(knowing<DecideTables>(handle), { programmeId, code })
  if (!body) {
    const { voterRole, ...founded } = founding ?? {}
    const members = countries.filter((one) => founding?.members.includes(one) ?? true)
    return { ...unsetBody(code, countries), ...founded, members, voting: unsetVoting(voterRole) }
  }
  return { ...body, members: countries.filter((country) => body.members.includes(country)) }
}

/** Puts a text to each member of a body; what was put before it on the same subject is superseded. For the room whose text it is. */
export const putToMembers = async (handle: Handle, putting: Putting): Promise<{ readonly id: string; readonly number: number }> => {
  const { programmeId: programme_id, subject, body: code, texts, deadline, by, now, id, founding, title, places } = putting
  const tx = knowing<DecideTables>(handle)
  await takeTurn(tx, programme_id)
  const body = await bodyOf(tx, programme_id, code, founding)
  if (body.version === 0) await keepBody(tx, programme_id, { ...body, version: 1, now })
  const number = ((await submissionSeen(tx, { programmeId: programme_id, subject }))?.number ?? 0) + 1
  const called = { title_es: title?.es ?? null, title_en: title?.en ?? null, places: places ? JSON.stringify(places) : null }
  await tx
    .insertInto('submission')
    .values({ programme_id, id, subject, number, body: code, put_by: by, put_at: now, deadline, ...called })
    .execute()
  const rows = texts.filter(({ country }) => body.members.includes(country)).map((text) => ({ programme_id, submission: id, ...text }))
  await tx.insertInto('submitted_text').values(rows).execute()
  return { id, number }
}

type ToBody = Omit<Putting, 'texts'> & { readonly text: string; readonly hash: string }

/** Puts one text to all members of a body, so that it can be voted on at a meeting. For the room whose text it is. */
export const putToBody = async (
  handle: Handle,
  { text, hash, ...putting }: ToBody,
): Promise<{ readonly id: string; readonly number: number }> => {
  const { members } = await bodyOf(handle, putting.programmeId, putting.body, putting.founding)
  return putToMembers(handle, { ...putting, texts: members.map((country) => ({ country, text, hash })) })
}
