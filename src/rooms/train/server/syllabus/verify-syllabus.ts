import { decisionOn } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { programmeSeen } from '#programme/port'
import { syllabusVerify } from '../../contract/syllabus-operations.ts'
import { faultInRecorded } from '../../domain/syllabus/verify-recorded.ts'
import { readSyllabus } from './abilities.ts'
import { defineQuery } from '../define.ts'
import { subjectOf } from './directors.ts'
import { chapterTexts } from './sql/syllabus-chapters.ts'
import { signaturesOf } from './sql/syllabus-signatures.ts'
import { stepsOf } from './sql/syllabus-steps.ts'
import { contentOf, type VersionKept, versionsOf } from './sql/syllabus-versions.ts'

/** In which submissions a version other than this was approved, and signed. */
const signedBeside = async (handle: Handle, { programmeId, sha256, code }: VersionKept): Promise<ReadonlySet<string>> => {
  const signed = new Set((await signaturesOf(handle, programmeId)).map(({ syllabus }) => syllabus))
  const others = (await versionsOf(handle, programmeId, code)).filter((one) => one.sha256 !== sha256 && signed.has(one.sha256))
  const steps = await stepsOf(handle, programmeId)
  const approved = steps.filter(({ syllabus, state }) => state === 'approved' && others.some((one) => one.sha256 === syllabus))
  return new Set(approved.flatMap(({ submission }) => submission ?? []))
}

const verified = async (handle: Handle, version: VersionKept) => {
  const { programmeId, sha256, code, semver } = version
  const steps = await stepsOf(handle, programmeId, sha256)
  const [signature] = await signaturesOf(handle, programmeId, sha256)
  const fault = await faultInRecorded({
    ...version,
    content: await contentOf(handle, version),
    chapters: await chapterTexts(handle, version),
    steps,
    signedIn: await signedBeside(handle, version),
    decided: await decisionOn(handle, { programmeId, subject: subjectOf(version), hash: sha256 }),
    signature,
  })
  return { sha256, code, semver, state: steps.at(-1)?.state ?? ('draft' as const), key: signature?.key ?? null, fault: fault ?? null }
}

/** Every version of a programme, looked at as if nothing in the database were to be believed. */
export const verifySyllabus = defineQuery({
  ...syllabusVerify,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readSyllabus,
  run: async ({ db, input: { programmeId } }) => {
    const versions = []
    for (const version of await versionsOf(db, programmeId)) versions.push(await verified(db, version))
    return { versions }
  },
  audit: 'none',
})
