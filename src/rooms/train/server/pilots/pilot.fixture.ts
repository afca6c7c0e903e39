import canonicalize from 'canonicalize'
import { type Actor, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import type { InHouse, Reply } from '#test/house.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { exampleChapter, exampleSyllabus } from '../../domain/syllabus/syllabus.fixture.ts'
import { syllabusHash } from '../../domain/syllabus/variant.ts'
import { at, IN, PAST, people as sessionPeople, planned, running, seed as seedSessions, SYLLABUS } from '../sessions/session.fixture.ts'

/** Two officers, since one asks and another decides. */
const seatOf = (name: string): Actor => {
  const found = sessionPeople[name]
  if (!found) throw new Error(`${name} has no seat`)
  return found
}
const second = person('0192f7a0-5b1e-7c3d-9a41-000000000120', seatOf('officer').memberships)
export const people: Readonly<Record<string, Actor>> = { ...sessionPeople, 'second-officer': second }

const KEPT = { recorded_by: '0192f7a0-5b1e-7c3d-9a41-000000000106', recorded_at: '2026-01-01T00:00:00Z' }
const OWN = { programme_id: IN.programmeId }

type Change = { readonly semver: string; readonly syllabus?: (one: Syllabus) => void; readonly chapter?: (one: Chapter) => void }

const later = ({ semver, syllabus: changeSyllabus, chapter: changeChapter }: Change) => {
  const syllabus = { ...exampleSyllabus(), semver, parent: { semver: '1.1.0', sha256: SYLLABUS.draft } }
  const chapter = exampleChapter()
  changeSyllabus?.(syllabus)
  changeChapter?.(chapter)
  return { sha256: syllabusHash(syllabus), syllabus, chapter }
}

const OTHER_WORDS = { es: 'decir qué cambia cada uno.', en: 'say what each of them changes.' }
/** One that says the first outcome otherwise, and one that gives the question at the end of the first section more time. */
export const LATER = {
  outcome: later({ semver: '1.2.0', syllabus: (one) => void (one.outcomes[0]!.text = OTHER_WORDS) }),
  block: later({ semver: '1.3.0', chapter: (one) => void (one.sections[0]!.blocks.find(({ id }) => id === 'q-line')!.minutes = 9) }),
} as const

const chapterRow = (chapter: Chapter) => {
  const content = canonicalText(chapter)
  return { ...OWN, sha256: sha256Hex(content), id: chapter.id, content, ...KEPT }
}

/** The sessions' programme, whose draft has its chapter and two successors. */
export const seed = async (tx: Writer<never>): Promise<void> => {
  await seedSessions(tx)
  const versions = Object.values(LATER)
  await insertRows(
    tx,
    'syllabus_version',
    versions.map(({ sha256, syllabus }) => {
      const named = { sha256, code: syllabus.code, semver: syllabus.semver, parent: SYLLABUS.draft }
      return { ...OWN, ...named, content: canonicalize(syllabus) ?? '', ...KEPT }
    }),
  )
  const first = chapterRow(exampleChapter())
  const rows = new Map([first, ...versions.map(({ chapter }) => chapterRow(chapter))].map((row) => [row.sha256, row]))
  await insertRows(tx, 'chapter_version', [...rows.values()])
  await insertRows(tx, 'syllabus_chapter', [
    { ...OWN, syllabus: SYLLABUS.draft, chapter: first.sha256 },
    ...versions.map(({ sha256, chapter }) => ({ ...OWN, syllabus: sha256, chapter: chapterRow(chapter).sha256 })),
  ])
}

type As = InHouse['as']
/** A pilot of the draft that runs, one of it that is only planned, and a session of the version in force. */
export const PILOT = 'HN-2026-01'
export const PLANNED = 'HN-2026-02'
export const IN_FORCE = 'HN-2026-03'
export const before = async ({ as }: { readonly as: As }): Promise<void> => {
  await running(as, ['Fiscal uno, Honduras'], { ...PAST, syllabus: SYLLABUS.draft })
  await planned(as, { syllabus: SYLLABUS.draft })
  await planned(as)
}

const idOf = (n: number): string => `0192f7a0-5b1e-7c3d-9a41-0000000009${String(n).padStart(2, '0')}`
export const seen = (n: number, more: object = {}) => ({
  id: idOf(n),
  target: 'chapters/chapter-1/q-line',
  kind: 'timing',
  severity: 2,
  text: 'La pregunta tomó el doble de lo previsto.',
  language: 'es',
  minutesPlanned: 5,
  minutesUsed: 10,
  byRole: 'facilitator',
  ...more,
})
export const ID = { first: idOf(1), second: idOf(2), none: idOf(99) } as const

export const recordSeen = (as: As, observations: readonly object[], who = 'facilitator-hn', session = PILOT): Promise<Reply> =>
  as(who).post(at('observation.record'), { ...IN, session, observations })

export const propose = (as: As, more: object = {}, who = 'team-pa'): Promise<Reply> =>
  as(who).post(at('change.propose'), {
    ...IN,
    syllabus: SYLLABUS.draft,
    observations: [ID.first],
    target: 'chapters/chapter-1/q-line',
    proposalEs: 'Dar nueve minutos a la pregunta.',
    proposalEn: 'Give the question nine minutes.',
    ...more,
  })

export const decide = (as: As, code: string, decision = 'accepted', who = 'officer'): Promise<Reply> =>
  as(who).post(at('change.decide'), { ...IN, code, decision, reasonEs: 'Se vio en la sala.', reasonEn: 'It was seen in the room.' })

export const close = (as: As, code: string, version: string, who = 'team-pa'): Promise<Reply> =>
  as(who).post(at('change.close'), { ...IN, code, version })

/** What the pilots of the draft led to, as somebody reads it. */
export const pilots = async (as: As, who = 'officer', sha256 = SYLLABUS.draft): Promise<Reply> =>
  as(who).get(at('syllabus.pilots'), { ...IN, sha256 })
