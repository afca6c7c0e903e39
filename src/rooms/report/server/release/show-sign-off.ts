import { closedStatements } from '#assess/port'
import type { Actor } from '#kernel/access/actor.ts'
import { overTheWalls } from '#kernel/access/context.ts'
import { mayDo } from '#kernel/access/ability.ts'
import { type MemberStanding, recordLetters, setBodies, submissionSeen, takePositions, textsOf } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { CountryPart } from '../../contract/country-part.ts'
import { type CountryStanding, signOffShow } from '../../contract/sign-off.ts'
import type { WrittenText } from '../../domain/reviewed/texts.ts'
import { isBare } from '../../domain/release/is-bare.ts'
import { isEmptyPart } from '../../domain/release/empty-part.ts'
import { partChanges } from '../../domain/release/part-changes.ts'
import { makeReleases, putToCountries, readSignOffs } from './abilities.ts'
import { type Current, currentOf, standingsNow } from './current.ts'
import { movedTexts, waitsForTexts } from './moved.ts'
import { lineOf } from './position-line.ts'
import { printedOf } from './printed.ts'
import { heldSentences } from './stale.ts'
import { defineQuery } from './tables.ts'
import { eachOnce, unprintableIn } from './unprintable.ts'
import { untranslatedHere } from './untranslated.ts'
import { MOST_NAMED, textPlaces } from '../reviewed/text-places.ts'
import { marksOf } from '../sql/package.ts'

/** How many places of each country's part have moved since it was put. */
const movedSince = async (handle: Handle, { programmeId, subject, parts }: Current): Promise<ReadonlyMap<string, number>> => {
  const put = await submissionSeen(handle, { programmeId, subject })
  const texts = put ? await textsOf(handle, put) : []
  return new Map(
    texts.map(({ country, hash, text }) => {
      const now = parts.find((part) => part.country === country)
      if (!now || now.hash === hash) return [country, 0]
      return [country, partChanges(CountryPart.parse(JSON.parse(text)), now.part).length]
    }),
  )
}

/** What is known of countries besides where they stand, and who looks. */
type Known = { readonly moved: ReadonlyMap<string, number>; readonly closed: ReadonlyMap<string, number>; readonly actor: Actor }

/** An answer to a text that has moved since is no answer to anything: it is put again first. */
const WAITED_FOR: readonly CountryStanding['state'][] = ['awaiting', 'no-answer']

const standingOf = (
  { programmeId, source, parts }: Current,
  { moved, closed, actor }: Known,
  { country, state, last }: MemberStanding,
): CountryStanding => {
  const named = source.tables.countries.find(({ code }) => code === country)
  const part = parts.find((one) => one.country === country)?.part
  const workshops = new Set(source.tables.workshops.filter((one) => one.country === country).map(({ code }) => code))
  const released = source.tables.statements.filter(({ workshop }) => workshops.has(workshop)).length
  return {
    country,
    nameEs: named?.name_es ?? country,
    nameEn: named?.name_en ?? country,
    state,
    last: lineOf(last),
    changes: moved.get(country) ?? 0,
    empty: !part || isEmptyPart(part),
    unreleased: Math.max(0, (closed.get(country) ?? 0) - released),
    due: WAITED_FOR.includes(state) && mayDo(actor, { programmeId, country }, [takePositions]).length > 0,
  }
}

type Held = Current & { readonly rewritten: readonly WrittenText[] }

/** What was kept of each reading is no part of what a signatory sees: the house looks at it, and says of it one thing alone. */
const waitsOverTheWalls = async (handle: Handle, actor: Actor, { programmeId, whole, source, rewritten }: Held): Promise<boolean> => {
  const reviewed_marks = await overTheWalls(handle, actor, () => marksOf(handle, programmeId))
  return waitsForTexts({ whole: { ...whole, tables: { ...whole.tables, reviewed_marks } }, printed: source, rewritten })
}

/**
 * Which texts, and which places, is for those alone who put and release. Who signs for a country is told that the report waits for some, lest they look for the
 * reason among the countries.
 */
const heldUp = async (handle: Handle, actor: Actor, current: Held) => {
  const { programmeId, whole, source, parts, problems, rewritten } = current
  if (mayDo(actor, { programmeId }, [putToCountries, makeReleases]).length > 0) {
    const unreviewed = movedTexts({ whole, printed: source, rewritten })
    const unsettled = rewritten.length === 0 ? [] : rewritten.slice(0, MOST_NAMED).map(textPlaces(source))
    return { waits: unreviewed !== null, unreviewed, unprintable: unprintableIn(whole, problems), rewritten: unsettled }
  }
  const signs = parts.some(({ country }) => mayDo(actor, { programmeId, country }, [takePositions]).length > 0)
  return signs ? { waits: await waitsOverTheWalls(handle, actor, current), unreviewed: null, unprintable: null, rewritten: [] } : null
}

export const showSignOff = defineQuery({
  ...signOffShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readSignOffs,
  run: async ({ db, actor, subject, input, now }) => {
    const current = await currentOf(db, { programmeId: input.programmeId, now })
    const bare = isBare(current.source)
    const { source, problems } = printedOf(current.source)
    // Where nothing is released nearly all texts cite what is not there, and none of that is to be mended; what putting refuses is told all the same.
    const printed = { source, problems: bare ? current.problems : problems }
    const { body, put, members, besides, gate } = await standingsNow(db, current, now)
    const known = { moved: await movedSince(db, current), closed: await closedStatements(db, input.programmeId), actor }
    const { version, rule, least, onObjection, onSilence, members: countries } = body
    const codes = (of: typeof gate.blocking) => of.map(({ country }) => country)
    const rewritten = heldSentences(current.source)
    const may = mayDo(actor, subject, [putToCountries, setBodies, recordLetters, makeReleases])
    return {
      subject: current.subject,
      put,
      rule: { version, rule, least, onObjection, onSilence, members: countries },
      countries: members.map((member) => standingOf(current, known, member)),
      besides: besides.map((country) => standingOf(current, known, country)),
      gate: {
        open: gate.open,
        bare,
        blocking: codes(gate.blocking),
        marked: codes(gate.marked),
        example: current.example,
        rewritten: rewritten.length,
        unprintable: eachOnce(printed.problems).length,
        untranslated: (await untranslatedHere(db, { programmeId: input.programmeId, source })).length,
        held: await heldUp(db, actor, { ...current, ...printed, rewritten }),
      },
      may,
    }
  },
  audit: 'none',
})
