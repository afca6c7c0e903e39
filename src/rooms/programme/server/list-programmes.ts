import { HOUSE } from '#kernel/access/ability.ts'
import { listProgrammes as operation } from '../contract/operations.ts'
import { listProgrammes as ability } from './abilities.ts'
import { defineQuery } from './define.ts'
import { programmesSeen } from './sql/frame.ts'

export const listProgrammes = defineQuery({
  ...operation,
  on: () => HOUSE,
  can: ability,
  run: ({ db }) => programmesSeen(db),
  audit: 'none',
})
