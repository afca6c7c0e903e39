import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { Programme } from './programme.ts'

/** The frame of a programme: its countries, sectors, conditions and rounds, in its own order. Screens of every room name things by it. */
export const programmeShow = remote({
  room: 'programme',
  name: 'programme.show',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: Programme,
})
