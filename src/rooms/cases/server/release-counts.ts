import type { Actor } from '#kernel/access/actor.ts'
import { officeName, programmeSeen } from '#programme/port'
import { canonicalText } from '#seal/canonical.ts'
import { KeyRecord } from '#seal/key.ts'
import { releaseCounts as releasing } from '../contract/operations.ts'
import type { CountsRelease } from '../contract/counts/release.ts'
import { countsFault } from '../domain/counts/leaves.ts'
import { checkRelease, releaseId } from '../domain/counts/signed-release.ts'
import { HEADS, signCounts } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { releasedOf } from './released-of.ts'
import { addRelease, type KeptRelease, lastRelease, takeTurn } from './sql/counts.ts'
import { keySeen } from './sql/keys.ts'
import type { Tx } from './tables.ts'

type Given = { readonly tx: Tx; readonly actor: Actor; readonly programmeId: string; readonly release: CountsRelease }

/** A head signs for the office of their seat, in its State, and for no other. */
const refuseOtherOffice = ({ actor, programmeId, release: { programme, office, country } }: Given): void => {
  const isOwn = actor.memberships.some(
    (seat) => seat.programmeId === programmeId && seat.officeId === office && seat.country === country && HEADS.includes(seat.role),
  )
  if (programme !== programmeId || !isOwn) refuse('counts.other-office')
}

const refuseUnsigned = async ({ tx, actor, programmeId, release }: Given): Promise<void> => {
  const key = await keySeen(tx, { programmeId, keyId: release.from })
  if (key?.person !== actor.id) return refuse('counts.unclaimed')
  const checked = checkRelease(release, KeyRecord.parse(JSON.parse(key.record)))
  await orProblem(checked, (cause) => refuse('counts.unsigned', { cause }))
}

/** A year is counted when it is over: what is released of it while it goes on could be told apart month by month. */
const refuseEarly = ({ year }: CountsRelease, now: string): void => {
  if (year >= Number(now.slice(0, 4))) refuse('counts.early', { year })
}

/** What says when it was signed is published, and gives the figures their year: a clock may be off, by a day at most. */
const NEAR_MS = 86_400_000

const refuseOtherTime = ({ at }: CountsRelease, now: string): void => {
  if (Math.abs(Date.parse(at) - Date.parse(now)) > NEAR_MS) refuse('counts.clock', { now })
}

const FAULTS = { small: 'counts.small', recomputable: 'counts.recomputable', held: 'counts.held' } as const

const refuseTelling = (release: CountsRelease, before: KeptRelease | undefined): void => {
  const fault = countsFault(release, before?.release ?? null)
  if (fault) refuse(FAULTS[fault.why], { cell: fault.cell })
}

/** The server adds nothing up: it is sent what is published, and checks that it may be. */
export const releaseCounts = defineCommand({
  ...releasing,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: signCounts,
  run: async ({ tx, actor, input: { programmeId, release }, now }) => {
    const given = { tx, actor, programmeId, release }
    refuseOtherOffice(given)
    await refuseUnsigned(given)
    refuseEarly(release, now)
    const { office, year } = release
    await takeTurn(tx, { programmeId, office, year })
    const [id, before] = [releaseId(release), await lastRelease(tx, { programmeId, office, year })]
    if (before?.id === id) return releasedOf(before)
    refuseOtherTime(release, now)
    if (release.supersedes !== (before?.id ?? null)) refuse('counts.overtaken')
    refuseTelling(release, before)
    const name = (await officeName(tx, { programmeId, officeId: office })) ?? ''
    const row = { programme_id: programmeId, office_id: office, year, number: (before?.number ?? 0) + 1, id, text: canonicalText(release) }
    await addRelease(tx, { ...row, office: name, released_by: actor.id, released_at: now })
    return releasedOf({ id, officeName: name, release })
  },
  audit: ({ id }) => ({ subject: id, fields: ['cells', 'signature'] }),
})
