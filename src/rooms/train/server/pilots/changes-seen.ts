import { may } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { countryCodes } from '#programme/port'
import { dayAmong } from '#programme/rules'
import type { Change } from '../../contract/pilot-operations.ts'
import { type ChangeState, DECISIONS } from '../../contract/pilot.ts'
import { nextOf } from '../../domain/pilot/change-moves.ts'
import { changesOn, targetName } from '../../domain/pilot/target.ts'
import { diffVersions, type Texts } from '../../domain/syllabus/diff.ts'
import type { VersionSeen } from '../syllabus/sql/syllabus-versions.ts'
import { closeChanges, decideChanges } from './abilities.ts'
import { type ChangeAsked, changeGrounds, type ChangeStep, changesAsked, changeSteps } from './sql/changes.ts'
import { type Observed, observationsOf } from './sql/observations.ts'
import { textsOf } from '../syllabus/version-texts.ts'
import { entrySeen } from '../syllabus/difference-seen.ts'

type Version = VersionSeen & Texts
type Kept = {
  readonly request: ChangeAsked
  readonly steps: readonly ChangeStep[]
  readonly seen: readonly Observed[]
  /** Of the programme: a step is of the day that it was in them. */
  readonly countries: readonly string[]
}
type Reader = { readonly db: Handle; readonly actor: Actor; readonly programmeId: string }

/** Where a reader may take a request: whoever asked for it does not decide on it. */
const nextFor = (actor: Actor, { request: { programmeId }, steps }: Kept): ChangeState[] => {
  const decides = may(actor, decideChanges, { programmeId }) && steps[0]?.takenBy !== actor.id
  const closes = may(actor, closeChanges, { programmeId })
  return nextOf(steps.at(-1)?.state ?? 'asked').filter((to) => (DECISIONS.some((one) => one === to) ? decides : closes))
}

const stepSeen = ({ state, reasonEs, reasonEn, byRole, takenAt }: ChangeStep, countries: readonly string[]) => ({
  state,
  reasonEs,
  reasonEn,
  byRole,
  on: dayAmong(countries, takenAt),
})

const nameOf = ({ sha256, semver }: Version) => ({ sha256, semver })

/** A request with what became of it, and what of the versions' difference answers it. */
const changeSeen = (
  actor: Actor,
  kept: Kept,
  { asked, answer }: { readonly asked: Version; readonly answer: Version | undefined },
): Change => {
  const { request, steps, seen, countries } = kept
  const { code, target, proposalEs, proposalEn } = request
  const name = targetName(request.target, asked) ?? { es: request.target, en: request.target }
  const compared = answer && { difference: diffVersions(asked, answer), before: asked, after: answer }
  return {
    code,
    target,
    proposalEs,
    proposalEn,
    targetEs: name.es,
    targetEn: name.en,
    state: steps.at(-1)?.state ?? 'asked',
    observations: seen.length,
    sessions: [...new Set(seen.map(({ session }) => session))],
    seenBy: [...new Set(seen.map(({ byRole }) => byRole))],
    steps: steps.map((step) => stepSeen(step, countries)),
    asked: nameOf(asked),
    implemented: answer ? nameOf(answer) : null,
    entries: compared ? changesOn(request.target, compared).map(entrySeen) : [],
    next: nextFor(actor, kept),
  }
}

/** Changes that were asked of a version, and those of which it is the answer. */
export const changesSeen = async (
  { db, actor, programmeId }: Reader,
  version: Version,
): Promise<{ readonly requests: Change[]; readonly answered: Change[] }> => {
  const steps = Map.groupBy(await changeSteps(db, { programmeId }), ({ request }) => request)
  const grounds = Map.groupBy(await changeGrounds(db, programmeId), ({ request }) => request)
  const observed = new Map((await observationsOf(db, { programmeId })).map((one) => [one.id, one]))
  const countries = await countryCodes(db, programmeId)
  const versions = new Map([[version.sha256, version]])
  const versionFor = async (sha256: string): Promise<Version> => {
    const found = versions.get(sha256) ?? (await textsOf(db, { programmeId, sha256 }))
    versions.set(sha256, found)
    return found
  }
  const [requests, answered]: [Change[], Change[]] = [[], []]
  for (const request of await changesAsked(db, programmeId)) {
    const own = steps.get(request.code) ?? []
    const answer = own.find(({ state }) => state === 'implemented')?.version ?? null
    if (request.syllabus !== version.sha256 && answer !== version.sha256) continue
    const seen = (grounds.get(request.code) ?? []).flatMap(({ observation }) => observed.get(observation) ?? [])
    const between = { asked: await versionFor(request.syllabus), answer: answer === null ? undefined : await versionFor(answer) }
    const list = request.syllabus === version.sha256 ? requests : answered
    list.push(changeSeen(actor, { request, steps: own, seen, countries }, between))
  }
  return { requests, answered }
}
