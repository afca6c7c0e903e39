import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Actor } from '#kernel/access/actor.ts'
import type { Watch } from '#kernel/command/operation.ts'
import { type Files, readFolder } from '#kernel/files/folder.ts'
import { refuse as refuseAny } from '#kernel/problem/kernel-problems.ts'
import { programmeSeen } from '#programme/port'
import { writePackage } from '#sheets/write-package.ts'
import type { MakeDraft } from '../../contract/draft.ts'
import { draftMake } from '../../contract/operations.ts'
import { printedTables, type ProgrammePackage } from '../../contract/package.ts'
import type { Sight } from '#assess/sight.ts'
import { defineTask } from '../define.ts'
import { areStillReleased, drawnOn } from '../drawn-on.ts'
import { makeReport, type Progress, type ReportOutcome } from '../make/make-report.ts'
import { refuseUnread } from '../make/refuse-unread.ts'
import { reportPlaces } from '../places.ts'
import { refuse } from '../problems.ts'
import { editionSightOf } from '../sight.ts'
import { readProgramme } from '../sql/package.ts'
import { readDraft } from './abilities.ts'
import { keepDraft, latestDraft } from './made.ts'
import { saidFaults } from './said-faults.ts'

type Wanted = Pick<z.output<typeof MakeDraft>, 'langs' | 'formats'>
/** What it was read by: seats, and workshops of others that are released. */
type Ground = { readonly seats: readonly string[]; readonly workshops: readonly string[] }
type Prepared = {
  readonly source: ProgrammePackage
  readonly wanted: Wanted
  readonly ground: Ground
  readonly sight: Sight | null
  readonly who: string
}
type Made = Extract<ReportOutcome, { kind: 'made' }> & { readonly written: Files; readonly ground: Ground }

/** Tells each step with how many of all are behind. */
const follow = ({ langs, formats }: Wanted, { progress }: Watch) => {
  const all = langs.length * (formats.length + 2) + 1
  let done = 0
  return ({ lang, step }: Progress) => {
    progress({ step: lang ? `report.make.${lang}-${step}` : `report.make.${step}`, values: { done, all } })
    done = Math.min(done + 1, all)
  }
}

const madeIn = async (folder: string, { source, wanted, ground, sight }: Prepared, watch: Watch): Promise<Made> => {
  const files = writePackage<typeof printedTables>(source, printedTables)
  const order = { files, ...wanted, version: null, out: join(folder, 'out'), sight }
  const outcome = await makeReport(order, follow(wanted, watch), watch.signal)
  switch (outcome.kind) {
    case 'made':
      return { ...outcome, written: await readFolder(order.out), ground }
    case 'unprintable':
      return refuse('report.unprintable', saidFaults(outcome.problems))
    case 'cancelled':
      watch.signal.throwIfAborted()
      throw new Error('a report was cancelled that nobody cancelled')
    case 'refused':
      return refuseUnread(source, outcome)
  }
}

/** Seats by which somebody sees what they see of a programme. */
const seatsOf = ({ memberships }: Actor, programmeId: string): readonly string[] =>
  [...new Set(memberships.filter((seat) => seat.programmeId === programmeId).map(({ role, country }) => `${role} ${country}`))].toSorted()

/** The report of what its maker sees, for the maker alone: its files are kept until the same person makes the next. */
export const makeDraft = defineTask({
  ...draftMake,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readDraft,
  prepare: async ({ db, actor, input: { langs, formats }, subject: { programmeId }, now }): Promise<Prepared> => {
    reportPlaces.admit(actor.id)
    const source = await readProgramme(db, { programmeId, now })
    return {
      source,
      wanted: { langs: [...new Set(langs)], formats: [...new Set(formats)] },
      ground: { seats: seatsOf(actor, programmeId), workshops: await drawnOn(db, { programmeId, source }) },
      sight: editionSightOf(actor, { programmeId, source }),
      who: actor.id,
    }
  },
  work: async (prepared, watch) => {
    const onWait = () => watch.progress({ step: 'report.make.waits' })
    return reportPlaces.take({ who: prepared.who, signal: watch.signal, onWait }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'istmo-draft-'))
      return madeIn(folder, prepared, watch).finally(() => rm(folder, { recursive: true }))
    })
  },
  keep: async ({ tx, actor, subject: { programmeId }, now, newId }, { dataHash, files, stale, written, ground }) => {
    // What was read by a seat that has ended meanwhile is nobody's to keep.
    const held = seatsOf(actor, programmeId)
    if (!ground.seats.every((seat) => held.includes(seat))) refuseAny('access.refused')
    // Nor what a country has taken back. What else moved meanwhile does not matter: a draft is of the moment at which it was asked for.
    if (!(await areStillReleased(tx, programmeId, ground.workshops))) refuse('report.taken-back')
    const draft = {
      programme_id: programmeId,
      id: newId(),
      made_by: actor.id,
      seats: [...ground.seats],
      workshops: [...ground.workshops],
      made_at: now,
      data_hash: dataHash,
      stale: [...new Set(stale)],
    }
    const described = new Map(files.map((file) => [file.path, file.sha256]))
    await keepDraft(
      { tx, actor },
      draft,
      [...written].flatMap(([path, bytes]) => {
        const sha256 = described.get(path)
        return sha256 === undefined ? [] : [{ path, bytes, sha256 }]
      }),
    )
    const made = await latestDraft(tx, actor, programmeId)
    if (!made) throw new Error('a draft that was kept is not in sight of its maker')
    return made
  },
  audit: ({ id }) => ({ subject: id, fields: ['files'] }),
})
