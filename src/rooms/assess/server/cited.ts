import type { Reader, Writer } from '#kernel/db/handles.ts'
import { sourceRefs } from '#programme/port'
import type { Cited } from '../contract/cited.ts'
import { statementCode } from '../domain/assessment.ts'
import { codesCitedIn, codesNamedIn, referencesAmiss } from '../domain/cited.ts'
import { codeWords, codeWordsAt, namedIn, normalCode, workshopIn } from '../domain/named.ts'
import { type CitationFault, refuseFaults } from './citation-faults.ts'
import { type AssessTables, seen } from './tables.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>
type Texts = { readonly textEs: string; readonly textEn: string }
/** All that is written in a finding or gap; of a gap also where it was published. */
type Written = Texts & {
  readonly titleEs: string
  readonly titleEn: string
  readonly publishedEs?: string | null
  readonly publishedEn?: string | null
}
type Citing = { readonly programmeId: string; readonly written: Written; readonly before?: Texts }

/** A recommendation, of which a room above keeps the codes. */
const OF_ANOTHER_ROOM = /^R-/
/** Closed or not: of one that is not, its name. */
const VALUES = /\{\{[^{}]*\}\}|\{\{\s*\w*/g

const codesIn = ({ textEs, textEn }: Texts): readonly string[] => [...new Set([textEs, textEn].flatMap(codesCitedIn))]

/** Statements by the code that screens and the report print, `R1-HN-POL-1/001`, and by their ids. */
const statementsSeen = async (db: Db, programmeId: string, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const [ids, workshops] = [codes.filter((code) => !code.includes('/')), codes.filter((code) => code.includes('/')).map(workshopOf)]
  const rows = await seen(db, 'statement')
    .select(['id', 'workshop', 'number'])
    .where('programme_id', '=', programmeId)
    .where((of) =>
      of.or([...(ids.length > 0 ? [of('id', 'in', ids)] : []), ...(workshops.length > 0 ? [of('workshop', 'in', workshops)] : [])]),
    )
    .execute()
  return new Map(
    rows.flatMap(({ id, workshop, number }) => [[id, id] as const, [normalCode(statementCode(workshop, number)), id] as const]),
  )
}
const workshopOf = (code: string): string => workshopIn(normalCode(code))

const analysisSeen = async (db: Db, programmeId: string, codes: readonly string[]): Promise<readonly Cited[]> => {
  if (codes.length === 0) return []
  const of = async (kind: 'finding' | 'gap') => {
    const rows = await seen(db, kind).select('code').where('programme_id', '=', programmeId).where('code', 'in', codes).execute()
    return rows.map(({ code }) => ({ kind, code }))
  }
  return [...(await of('finding')), ...(await of('gap'))].toSorted((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code))
}

/** In the order of the codes, whatever the database gives first. */
const namedSeen = async (db: Db, programmeId: string, codes: readonly string[]): Promise<readonly Cited[]> => {
  if (codes.length === 0) return []
  const claims = await seen(db, 'published_claim')
    .select('id as code')
    .where('programme_id', '=', programmeId)
    .where('id', 'in', codes)
    .execute()
  const sources = (await sourceRefs(db, programmeId)).map((source) => ({ kind: 'source' as const, code: source.code, source }))
  const records = [
    ...sources,
    ...claims.map(({ code }) => ({ kind: 'claim' as const, code })),
    ...(await analysisSeen(db, programmeId, codes)),
  ]
  const byCode = new Map<string, Cited>(records.map((one) => [one.code, one]))
  const statements = await statementsSeen(db, programmeId, codes)
  return codes.flatMap((code): Cited | readonly Cited[] => {
    const id = statements.get(code) ?? statements.get(normalCode(code))
    return id === undefined ? (byCode.get(code) ?? []) : { kind: 'statement', code, id }
  })
}

/**
 * What the text of a finding or gap cites, and the findings and gaps that it names in passing, as far as its reader sees them: a code that is
 * not among it leads nowhere.
 */
export const citedSeen = async (db: Db, programmeId: string, { code: own, textEs, textEn }: Texts & { readonly code: string }) => {
  const cited = await namedSeen(db, programmeId, codesIn({ textEs, textEn }))
  const known = new Set([own, ...cited.map(({ code }) => code)])
  const passing = codesNamedIn(`${textEs}\n${textEn}`).filter((code) => !known.has(code))
  return [...cited, ...(await analysisSeen(db, programmeId, passing))]
}

const textsOf = ({ titleEs, titleEn, textEs, textEn, publishedEs, publishedEn }: Written): readonly string[] => [
  titleEs,
  titleEn,
  textEs,
  textEn,
  publishedEs ?? '',
  publishedEn ?? '',
]

/** Of workshops that are not released those that the author sees: of others nobody is told that they are there. */
const unreleasedNamed = async (tx: Writer<AssessTables>, programmeId: string, text: string): Promise<readonly string[]> => {
  const closed = await seen(tx, 'workshop')
    .select('code')
    .where('programme_id', '=', programmeId)
    .where('state', '!=', 'released')
    .execute()
  const codes = closed.map(({ code }) => code)
  const words = codeWords(text).map(normalCode)
  if (codes.length === 0 || words.length === 0) return []
  const said = await seen(tx, 'statement')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('workshop', 'in', codes)
    .where((of) => of(of.fn<string>('upper', ['id']), 'in', words))
    .execute()
  const ids = said.map(({ id }) => normalCode(id))
  return namedIn(text, { workshops: new Set(codes.map(normalCode)), statements: new Set(ids) })
}

const unknownCited = async (tx: Writer<AssessTables>, { programmeId, written, before }: Citing): Promise<readonly string[]> => {
  const earlier = before ? codesIn(before) : []
  const codes = codesIn(written).filter((code) => !OF_ANOTHER_ROOM.test(code) && !earlier.includes(code))
  const known = new Set((await namedSeen(tx, programmeId, codes)).map(({ code }) => code))
  return codes.filter((code) => !known.has(code))
}

/** What only begins like a reference in each of the texts, placed as in all of them after each other. */
const amissIn = (texts: readonly string[]): readonly CitationFault[] =>
  texts.flatMap((text, nth) => {
    const before = texts.slice(0, nth).reduce((sum, { length }) => sum + length + 1, 0)
    return referencesAmiss(text).map(({ found, isOpen, from }): CitationFault => ({
      code: isOpen ? 'open' : 'amiss',
      found,
      at: before + from,
    }))
  })

/**
 * Every member reads the text of a finding or gap. So it names nothing of a workshop that its country has not released; cites nothing that
 * its author does not see, whether or not it is there, so that a refusal tells of no wall (what was cited before, by somebody who may see
 * more, is left to them); holds nothing that only begins like a reference; and holds no value of the report's prose, which would be printed as it is typed.
 */
export const refuseUnprintable = async (tx: Writer<AssessTables>, citing: Citing): Promise<void> => {
  const texts = textsOf(citing.written)
  const text = texts.join('\n')
  const named = await unreleasedNamed(tx, citing.programmeId, text)
  // What is closed and in sight of its author is not called unknown to them.
  const unknown = (await unknownCited(tx, citing)).filter((code) => !named.some((word) => normalCode(word) === normalCode(code)))
  const places = new Map(
    codeWordsAt(text)
      .map(({ word, from }) => [word, from] as const)
      .toReversed(),
  )
  const placed =
    (code: CitationFault['code']) =>
    (found: string): CitationFault => ({ code, found, at: places.get(found) ?? 0 })
  refuseFaults([
    ...[...text.matchAll(VALUES)].map(({ 0: found, index }): CitationFault => ({ code: 'value', found, at: index })),
    ...amissIn(texts),
    ...named.map(placed('unreleased')),
    ...unknown.map(placed('unknown')),
  ])
}
