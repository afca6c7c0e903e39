import type { Writer } from '#kernel/db/handles.ts'
import { sourceRefs } from '#programme/port'
import { codesCitedIn } from '../domain/cited-by-code.ts'
import { refuse } from './problems.ts'
import { type AssessTables, seen } from './tables.ts'

type Texts = { readonly textEs: string; readonly textEn: string }
type Citing = { readonly programmeId: string; readonly written: Texts; readonly before?: Texts }

/** A recommendation, of which a room above keeps the codes. */
const OF_ANOTHER_ROOM = /^R-/

const citedIn = ({ textEs, textEn }: Texts): readonly string[] => [...new Set([textEs, textEn].flatMap(codesCitedIn))]

const namesSeen = async (tx: Writer<AssessTables>, programmeId: string, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  const ids = (table: 'statement' | 'published_claim') =>
    seen(tx, table).select('id as name').where('programme_id', '=', programmeId).where('id', 'in', codes).execute()
  const named = (table: 'finding' | 'gap') =>
    seen(tx, table).select('code as name').where('programme_id', '=', programmeId).where('code', 'in', codes).execute()
  const rows = [await ids('statement'), await ids('published_claim'), await named('finding'), await named('gap')]
  const sources = await sourceRefs(tx, programmeId)
  return new Set([...rows.flat().map(({ name }) => name), ...sources.map(({ code }) => code)])
}

/**
 * A text that cites nothing would stop every draft and release. What its author does not see is nothing to them, so that a refusal tells of no
 * wall; what was cited before, by somebody who may see more, is left to them.
 */
export const refuseUnknownCitations = async (tx: Writer<AssessTables>, { programmeId, written, before }: Citing): Promise<void> => {
  const earlier = before ? citedIn(before) : []
  const codes = citedIn(written).filter((code) => !OF_ANOTHER_ROOM.test(code) && !earlier.includes(code))
  if (codes.length === 0) return
  const known = await namesSeen(tx, programmeId, codes)
  const unknown = codes.filter((code) => !known.has(code))
  if (unknown.length > 0) refuse('citation.unknown', { count: unknown.length, codes: unknown.join(', ') })
}
