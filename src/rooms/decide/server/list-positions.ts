import { programmeSeen } from '#programme/port'
import { positionList } from '../contract/position.ts'
import { readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { positionsOn } from './sql/positions.ts'

export const listPositions = defineQuery({
  ...positionList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readPositions,
  run: async ({ db, input }) => ({ positions: await positionsOn(db, input) }),
  audit: 'none',
})
