import { mayDo } from '#kernel/access/ability.ts'
import { decisionOn } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { Approval } from '../../contract/approval.ts'
import { syllabusShow } from '../../contract/syllabus-operations.ts'
import { OPEN_STATES, type SyllabusState } from '../../contract/syllabus-state.ts'
import { chainOf } from '../../domain/syllabus/chain.ts'
import { putSyllabus, readSyllabus, recordSyllabus, withdrawSyllabus } from './abilities.ts'
import { assessedIn } from './assessed.ts'
import { itemsServing } from '../bank/sql/item-versions.ts'
import { defineQuery } from '../define.ts'
import { subjectOf } from './directors.ts'
import { lastVotedOn } from './last-voted.ts'
import { faultsIn } from './refuse-faulty.ts'
import { chaptersOf } from './sql/syllabus-chapters.ts'
import { signaturesOf } from './sql/syllabus-signatures.ts'
import { stepsOf } from './sql/syllabus-steps.ts'
import { versionSeen, type VersionSeen } from './sql/syllabus-versions.ts'
import { underConditions } from './under-conditions.ts'
import { lineOf } from './version-line.ts'
import { restsOnVersion } from './withdraw-syllabus.ts'
import { widerThan } from './wider-change.ts'

const chainSeen = async (handle: Handle, { programmeId, syllabus }: VersionSeen) => {
  const items = await itemsServing(handle, programmeId)
  const { links, holes } = chainOf(syllabus, await assessedIn(handle, programmeId), items.length > 0 ? items : undefined)
  return {
    links: links.map(({ up, down, ...link }) => ({ ...link, up: [...up], down: [...down] })),
    holes: holes.map(({ values, ...hole }) => ({ ...hole, values: { ...values } })),
  }
}

const conditionsSeen = async (handle: Handle, version: VersionSeen, state: SyllabusState) => {
  const { sha256 } = version
  const under = await underConditions(handle, version, sha256)
  if (!under) return { conditions: null, wider: [], beyond: [] }
  const { places, fields } = version.parent === under.approved.hash ? await widerThan(handle, version, under) : { places: [], fields: [] }
  return {
    conditions: {
      voted: under.approved.hash,
      meeting: under.approved.meetingId,
      open: under.met === null && (sha256 === under.approved.hash || OPEN_STATES.includes(state)),
      all: under.conditions.map((one) => ({ ...one })),
    },
    wider: [...places],
    beyond: fields.map((one) => ({ ...one })),
  }
}

const approvedSeen = async (handle: Handle, { programmeId, sha256 }: VersionSeen) => {
  const [signed] = await signaturesOf(handle, programmeId, sha256)
  if (!signed) return null
  const { approval, key, sig, signedAt } = signed
  return { approval: Approval.parse(JSON.parse(approval)), key, sig, signedAt }
}

export const showSyllabus = defineQuery({
  ...syllabusShow,
  on: ({ db, input }) => versionSeen(db, input),
  can: readSyllabus,
  run: async ({ db, actor, subject: version }) => {
    const { programmeId, sha256, syllabus } = version
    const steps = await stepsOf(db, programmeId, sha256)
    const line = lineOf(version, steps, syllabus.title)
    const chapters = await chaptersOf(db, version)
    const texts = chapters.map(({ chapter }) => chapter)
    const open = OPEN_STATES.includes(line.state) ? [putSyllabus] : []
    const may = mayDo(actor, { programmeId }, [recordSyllabus, ...open, ...(line.state === 'draft' ? [withdrawSyllabus] : [])])
    return {
      ...line,
      syllabus,
      chapters: chapters.map(({ id, sha256: hash, chapter }) => {
        return { id, sha256: hash, module: chapter.module, titleEs: chapter.title.es, titleEn: chapter.title.en }
      }),
      steps: steps.map(({ state, at, submission, reason }) => ({ state, at, submission, reason })),
      approved: await approvedSeen(db, version),
      meeting: (await decisionOn(db, { programmeId, subject: subjectOf(version), hash: sha256 }))?.meetingId ?? null,
      chain: await chainSeen(db, version),
      warnings: await faultsIn(db, { programmeId, syllabus, chapters: texts }),
      ...(await conditionsSeen(db, version, line.state)),
      lastVoted: await lastVotedOn(db, version),
      // Forms of a test are the team's: whoever may not withdraw a version does not learn by it that there are some.
      rests: may.includes(withdrawSyllabus.sentence) ? [...(await restsOnVersion(db, actor, version))] : [],
      may,
    }
  },
  audit: 'none',
})
