import { z } from 'zod'
import { fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { Correction, ReleaseFacts } from './release-facts.ts'

const room = 'report'
const ofProgramme = { programmeId: z.uuid() }
const ofRelease = { ...ofProgramme, releaseId: z.uuid() }

export const ReleaseKind = z.enum(['release', 'erratum'])
export type ReleaseKind = z.infer<typeof ReleaseKind>

export const ReleaseLine = z.strictObject({
  id: z.uuid(),
  programmeId: z.uuid(),
  code: z.string(),
  titleEs: z.string(),
  titleEn: z.string(),
  version: z.string(),
  kind: ReleaseKind,
  asOf: z.iso.date(),
  example: z.boolean(),
  erratumOf: z.string().nullable(),
  madeAt: z.iso.datetime(),
  /** The day that it was then in the last of its countries, as on its cover and of its sign-offs; so too when it was published. */
  madeOn: z.iso.date(),
  /** None until a second person publishes it. */
  publishedAt: z.iso.datetime().nullable(),
  publishedOn: z.iso.date().nullable(),
  /** The version that stands in its place now. */
  supersededBy: z.string().nullable(),
  dataHash: z.string(),
  manifestHash: z.string(),
  /** Of its public site; none until it is published. */
  address: z.string().nullable(),
})
export type ReleaseLine = z.output<typeof ReleaseLine>

const ReleaseFile = z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })

export const releaseMake = remote({
  room,
  name: 'release.make',
  kind: 'task',
  input: z.strictObject({
    ...ofProgramme,
    kind: ReleaseKind.default('release'),
    /** Of an erratum: what it corrects. */
    corrections: z.array(Correction).max(200).default([]),
  }),
  output: z.strictObject({
    id: z.uuid(),
    version: z.string(),
    dataHash: z.string(),
    manifestHash: z.string(),
    files: z.array(ReleaseFile),
  }),
})
export const releasePublish = remote({
  room,
  name: 'release.publish',
  kind: 'command',
  input: z.strictObject(ofRelease),
  output: z.strictObject({ version: z.string(), address: z.string() }),
})
/** Of one programme, or of all: to members what was made, to everybody what is published. */
export const releaseList = remote({
  room,
  name: 'release.list',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid().optional() }),
  output: z.strictObject({ releases: z.array(ReleaseLine), may: z.array(z.string()) }),
})
export const releaseShow = remote({
  room,
  name: 'release.show',
  kind: 'query',
  input: z.strictObject(ofRelease),
  output: ReleaseLine.extend({
    facts: ReleaseFacts,
    files: z.array(ReleaseFile),
    /** That of the two people of its publication, or of its maker and a reader who may publish it, one came in by the other's link. */
    invitedPair: z.boolean(),
    may: z.array(z.string()),
  }),
})
export const releaseFile = remote({
  room,
  name: 'release.file',
  kind: 'query',
  input: z.strictObject({ ...ofRelease, path: z.string().min(1).max(200) }),
  output: fileReply,
})
/** All its files in one zip, as they are verified. */
export const releaseArchive = remote({ room, name: 'release.archive', kind: 'query', input: z.strictObject(ofRelease), output: fileReply })
export const releaseVerify = remote({
  room,
  name: 'release.verify',
  kind: 'query',
  input: z.strictObject(ofRelease),
  output: z.strictObject({
    files: z.int(),
    /** Every file that is not as the manifest says, by name. */
    faults: z.array(z.strictObject({ path: z.string(), fault: z.enum(['missing', 'changed', 'extra']) })),
  }),
})
