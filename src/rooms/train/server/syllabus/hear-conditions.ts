import { z } from 'zod'
import { confirmConditions } from '#decide/port'
import { type Followed, type Heard, hearing } from '#kernel/command/hearing.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { OPEN_STATES } from '../../contract/syllabus-state.ts'
import { approve } from './approve.ts'
import { codeOf, subjectOf } from './directors.ts'
import { refuse } from '../problems.ts'
import { refuseOvertaken } from './refuse-overtaken.ts'
import { stepsOf } from './sql/syllabus-steps.ts'
import { versionSeen } from './sql/syllabus-versions.ts'
import { underConditions } from './under-conditions.ts'
import { sayFields, widerThan } from './wider-change.ts'

type About = { readonly programmeId: string; readonly code: string; readonly hash: string }

/** A successor of the version that was approved under conditions, which changes nothing but what they name. All else is put anew, and voted. */
const successorFor = async (handle: Handle, { programmeId, code, hash }: About) => {
  const version = await versionSeen(handle, { programmeId, sha256: hash })
  if (version?.code !== code) return refuse('syllabus.unknown-text')
  await refuseOvertaken(handle, version)
  const under = await underConditions(handle, version, hash)
  if (!under || version.parent !== under.approved.hash) return refuse('syllabus.no-successor')
  const state = (await stepsOf(handle, programmeId, hash)).at(-1)?.state ?? 'draft'
  if (!OPEN_STATES.includes(state)) refuse('syllabus.not-open', { state: state.replaceAll('-', '_') })
  const { places, fields } = await widerThan(handle, version, under)
  if (places.length > 0) refuse('syllabus.wider-change', { places: places.join(', '), n: fields.length, fields: sayFields(fields) })
  return { version, under }
}

const Answered = z.object({ subject: z.string(), hash: z.string() })
const Accepted = Answered.extend({ verdict: z.enum(['accepted', 'refused']), open: z.array(z.int()) })

const aboutIn = <Read extends z.output<typeof Answered>>({ read, programmeId }: Heard<Read>): About | undefined => {
  const code = codeOf(read.subject)
  return code === undefined || programmeId === null ? undefined : { programmeId, code, hash: read.hash }
}

/** Refused before an owner is asked: a text that changes more than the conditions name is none in which they are met. */
const hearAnswer = async (heard: Heard<z.output<typeof Answered>>): Promise<Followed | undefined> => {
  const about = aboutIn(heard)
  if (about) await successorFor(heard.tx, about)
  return undefined
}

/** With the last owner's word the successor is as decided as the text that was voted on. */
const hearAccept = async (heard: Heard<z.output<typeof Accepted>>): Promise<Followed | undefined> => {
  const about = aboutIn(heard)
  if (!about || heard.read.verdict !== 'accepted' || heard.read.open.length > 0) return undefined
  const { version, under } = await successorFor(heard.tx, about)
  const { programmeId, hash } = about
  const met = await confirmConditions(heard.tx, { programmeId, subject: heard.read.subject, hash, by: heard.actor.id, now: heard.now })
  await approve(heard, version, { vote: under.approved, met, conditions: under.conditions })
  return { event: 'train.syllabus.approved', subject: `${subjectOf(version)} ${version.semver}`, fields: ['state'] }
}

export const hearConditions = [
  hearing({ event: 'decide.condition.answer', reads: Answered, hear: hearAnswer }),
  hearing({ event: 'decide.condition.accept', reads: Accepted, hear: hearAccept }),
]
