import { type Handle, knowing, type Reader, type Writer } from '#kernel/db/handles.ts'
import { waitTurn } from '#kernel/db/turn.ts'
import type { Body } from '../../contract/body.ts'
import type { VoterRole, Voting } from '../../contract/voting.ts'
import { type DecideTables, seen } from '../tables.ts'

type Db = Reader<DecideTables> | Writer<DecideTables>
type Place = { readonly programmeId: string; readonly code: string }
export type KeptBody = Omit<Body, 'may'>

/** What nobody has settled: the defaults of `domain/tally.ts`, to be confirmed by the programme. */
export const unsetVoting = (role: VoterRole = 'programme.country-signatory'): Voting => ({ quorum: null, majority: null, role })

/** Lets one transaction after another put, set and answer in a programme. */
export const takeTurn = async (tx: Handle, programmeId: string): Promise<void> => {
  await waitTurn(tx, `decide ${programmeId}`)
}

export const bodySeen = async (db: Db, { programmeId, code }: Place): Promise<KeptBody | undefined> => {
  const row = await seen(db, 'body')
    .select([
      'code',
      'name_es as nameEs',
      'name_en as nameEn',
      'rule',
      'least',
      'on_objection as onObjection',
      'on_silence as onSilence',
      'version',
    ])
    .select(['quorum', 'majority', 'voter_role as role'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  const members = await seen(db, 'body_member')
    .select('country')
    .where('programme_id', '=', programmeId)
    .where('body', '=', code)
    .orderBy('country')
    .execute()
  const { quorum, majority, role, ...body } = row
  const voting = { ...unsetVoting(role ?? undefined), quorum, majority }
  return { ...body, members: members.map(({ country }) => country), voting }
}

/** Codes of all bodies of a programme that are kept. */
export const bodyCodes = async (db: Db, programmeId: string): Promise<readonly string[]> =>
  (await seen(db, 'body').select('code').where('programme_id', '=', programmeId).orderBy('code').execute()).map(({ code }) => code)

/** What bodies are called today, by their codes. */
export const bodyNames = async (db: Db, programmeId: string): Promise<ReadonlyMap<string, { es: string; en: string }>> => {
  const rows = await seen(db, 'body').select(['code', 'name_es as es', 'name_en as en']).where('programme_id', '=', programmeId).execute()
  return new Map(rows.map(({ code, es, en }) => [code, { es, en }]))
}

/** Until somebody sets it: every country of the programme answers for itself, and all is waited for. */
export const unsetBody = (code: string, members: readonly string[]): KeptBody => ({
  code,
  nameEs: 'Países del programa',
  nameEn: 'Countries of the programme',
  rule: 'each',
  least: null,
  onObjection: 'block',
  onSilence: 'block',
  members: [...members],
  voting: unsetVoting(),
  version: 0,
})

type Keeping = KeptBody & {
  readonly now: string
  /** Its rule for answers in writing is what it was, and stands since then. */
  readonly sameRule?: boolean
}

export const keepBody = async (handle: Handle, programmeId: string, body: Keeping): Promise<void> => {
  const tx = knowing<DecideTables>(handle)
  const { code, nameEs: name_es, nameEn: name_en, rule, least, onObjection: on_objection, onSilence: on_silence, version, now } = body
  const voting = { quorum: body.voting.quorum, majority: body.voting.majority, voter_role: body.voting.role }
  const set = { name_es, name_en, rule, least, on_objection, on_silence, version, ...voting }
  await tx
    .insertInto('body')
    .values({ programme_id: programmeId, code, changed_at: now, ...set })
    .onConflict((conflict) => conflict.columns(['programme_id', 'code']).doUpdateSet(body.sameRule ? set : { ...set, changed_at: now }))
    .execute()
  await tx.deleteFrom('body_member').where('programme_id', '=', programmeId).where('body', '=', code).execute()
  await tx
    .insertInto('body_member')
    .values(body.members.map((country) => ({ programme_id: programmeId, body: code, country })))
    .execute()
}
