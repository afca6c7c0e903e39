import { z } from 'zod'
import { HOUSE } from '#kernel/access/ability.ts'
import { ProgrammeLine } from '../contract/programme.ts'
import { listProgrammes as ability } from './abilities.ts'
import { defineQuery } from './define.ts'
import { programmesSeen } from './sql/frame.ts'

export const listProgrammes = defineQuery({
  name: 'programme.list',
  input: z.strictObject({}),
  output: z.array(ProgrammeLine),
  on: () => HOUSE,
  can: ability,
  run: ({ db }) => programmesSeen(db),
  audit: 'none',
})
