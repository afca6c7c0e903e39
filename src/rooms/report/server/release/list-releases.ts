import { HOUSE, mayDo } from '#kernel/access/ability.ts'
import { releaseList } from '../../contract/release.ts'
import { makeReleases, publishReleases, readReleases } from './abilities.ts'
import { lineOf, releasesSeen } from './sql.ts'
import { defineQuery } from './tables.ts'

export const listReleases = defineQuery({
  ...releaseList,
  on: () => HOUSE,
  can: readReleases,
  run: async ({ db, actor, input: { programmeId } }) => {
    const all = await releasesSeen(db, programmeId)
    return {
      releases: all.map((release) => lineOf(release, all)),
      may: programmeId === undefined ? [] : mayDo(actor, { programmeId }, [makeReleases, publishReleases]),
    }
  },
  audit: 'none',
})
