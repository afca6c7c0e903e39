import type { Reader, Writer } from '#kernel/db/handles.ts'
import { sourceRefs } from '#programme/port'
import type { Cited } from '../contract/cited.ts'
import { codesCitedIn } from '../domain/cited.ts'
import { refuse } from './problems.ts'
import { type AssessTables, seen } from './tables.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>
type Texts = { readonly textEs: string; readonly textEn: string }
type Citing = { readonly programmeId: string; readonly written: Texts; readonly before?: Texts }

/** A recommendation, of which a room above keeps the codes. */
const OF_ANOTHER_ROOM = /^R-/

const codesIn = ({ textEs, textEn }: Texts): readonly string[] => [...new Set([textEs, textEn].flatMap(codesCitedIn))]

/** In the order of the codes, whatever the database gives first. */
const namedSeen = async (db: Db, programmeId: string, codes: readonly string[]): Promise<readonly Cited[]> => {
  if (codes.length === 0) return []
  const ids = (table: 'statement' | 'published_claim') =>
    seen(db, table).select('id as code').where('programme_id', '=', programmeId).where('id', 'in', codes).execute()
  const named = (table: 'finding' | 'gap') =>
    seen(db, table).select('code').where('programme_id', '=', programmeId).where('code', 'in', codes).execute()
  const of = (kind: 'statement' | 'claim' | 'finding' | 'gap', rows: readonly { code: string }[]) =>
    rows.map(({ code }) => ({ kind, code }))
  const records = [
    ...of('statement', await ids('statement')),
    ...of('claim', await ids('published_claim')),
    ...of('finding', await named('finding')),
    ...of('gap', await named('gap')),
  ]
  const sources = (await sourceRefs(db, programmeId)).map((source) => ({ kind: 'source' as const, code: source.code, source }))
  const byCode = new Map<string, Cited>([...sources, ...records].map((one) => [one.code, one]))
  return codes.flatMap((code) => byCode.get(code) ?? [])
}

/** What a text cites, as far as its reader sees it: a code that is not among it leads nowhere. */
export const citedSeen = (db: Db, programmeId: string, texts: Texts): Promise<readonly Cited[]> =>
  namedSeen(db, programmeId, codesIn(texts))

/**
 * A text that cites nothing would stop every draft and release. What its author does not see is nothing to them, so that a refusal tells of no
 * wall; what was cited before, by somebody who may see more, is left to them.
 */
export const refuseUnknownCitations = async (tx: Writer<AssessTables>, { programmeId, written, before }: Citing): Promise<void> => {
  const earlier = before ? codesIn(before) : []
  const codes = codesIn(written).filter((code) => !OF_ANOTHER_ROOM.test(code) && !earlier.includes(code))
  const known = new Set((await namedSeen(tx, programmeId, codes)).map(({ code }) => code))
  const unknown = codes.filter((code) => !known.has(code))
  if (unknown.length > 0) refuse('citation.unknown', { count: unknown.length, codes: unknown.join(', ') })
}
