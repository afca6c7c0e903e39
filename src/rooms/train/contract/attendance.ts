import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording } from '#kernel/command/wording.ts'
import { HalfDay, ofProgramme, Pseudonym, SessionCode } from './of-programme.ts'
import { Arm } from './people.ts'

export const ATTENDANCE_MARKS = ['present', 'late', 'left', 'absent'] as const
export const AttendanceMark = z.enum(ATTENDANCE_MARKS)
export type AttendanceMark = z.infer<typeof AttendanceMark>

const room = 'train'
const OneSession = { ...ofProgramme, session: SessionCode }
const Mark = z.strictObject({
  pseudonym: Pseudonym,
  mark: AttendanceMark,
  /** By how many minutes late, or how many before the end; 0 of the others. */
  minutes: z.int().min(0).max(480).default(0),
})
const isTimed = ({ mark, minutes }: z.output<typeof Mark>): boolean => (mark === 'late' || mark === 'left') === minutes > 0

export const attendanceRecord = remote({
  room,
  name: 'attendance.record',
  kind: 'command',
  input: z.strictObject({
    ...OneSession,
    halfDay: HalfDay,
    marks: z
      .array(Mark.refine(isTimed, { error: 'train.input.minutes', path: ['minutes'] }))
      .min(1)
      .max(500),
    /** Asked once the session is closed: what is recorded then is a correction. */
    reason: optionalWording(500),
  }),
  output: z.strictObject({ session: z.string(), recorded: z.int() }),
})

const RollLine = z.strictObject({
  pseudonym: z.string(),
  /** None where the reader sees none, and of whom none is kept any more. */
  name: z.string().nullable(),
  country: z.string(),
  office: z.string(),
  sector: z.string(),
  arm: Arm,
  firstForm: z.enum(['A', 'B']).nullable(),
  withdrawnOn: z.iso.date().nullable(),
  /** By half day. */
  marks: z.array(z.strictObject({ halfDay: HalfDay, mark: AttendanceMark, minutes: z.int(), corrected: z.boolean() })),
  /** Of the contact hours, 0 to 1; none where no half day is recorded. */
  attended: z.number().min(0).max(1).nullable(),
  completed: z.boolean(),
})
export type RollLine = z.output<typeof RollLine>

export const rollShow = remote({
  room,
  name: 'roll.show',
  kind: 'query',
  input: z.strictObject(OneSession),
  output: z.strictObject({
    halfDays: z.array(HalfDay),
    people: z.array(RollLine),
    /** Whether the names of all, of some or of none are shown. */
    names: z.enum(['all', 'some', 'none']),
    may: z.array(z.string()),
  }),
})
