import { may, mayDo } from '#kernel/access/ability.ts'
import { syllabusPilots } from '../../contract/pilot-operations.ts'
import { descendsFrom } from '../../domain/pilot/descends-from.ts'
import { pilotCounts } from '../../domain/pilot/pilot-counts.ts'
import { readSyllabus } from '../syllabus/abilities.ts'
import { defineQuery } from '../define.ts'
import { standingOf } from '../syllabus/version-line.ts'
import { closeChanges, decideChanges, proposeChanges, readObservations } from './abilities.ts'
import { changesSeen } from './changes-seen.ts'
import { observationsSeen, orderSeen } from './observations-seen.ts'
import { observationsOf } from './sql/observations.ts'
import { textsSeen } from '../syllabus/version-texts.ts'
import { validationNow } from './validation-now.ts'
import { versionOf } from './version-of.ts'

/** What the pilots of a version led to: how many observations and requests, what became of each, and where it was tried out. */
export const showPilots = defineQuery({
  ...syllabusPilots,
  on: ({ db, input }) => textsSeen(db, input),
  can: readSyllabus,
  run: async ({ db, actor, subject: version }) => {
    const { programmeId, sha256, code } = version
    const observed = await observationsOf(db, { programmeId, syllabus: sha256 })
    const { requests, answered } = await changesSeen({ db, actor, programmeId }, version)
    const { countries, lines } = await validationNow({ db, actor, programmeId, sha256 }, observed)
    const versions = await standingOf(db, programmeId, code)
    const reads = may(actor, readObservations, { programmeId })
    return {
      version: await versionOf(db, version),
      counts: { ...pilotCounts(observed, requests) },
      countries,
      validation: lines,
      requests,
      answered,
      observations: reads ? await observationsSeen(db, { programmeId, syllabus: sha256 }, version) : null,
      order: orderSeen(
        version,
        version.syllabus.modules.map((module) => module.code),
      ),
      later: versions
        .filter((one) => descendsFrom(one.sha256, sha256, versions))
        .map(({ sha256: hash, semver }) => ({ sha256: hash, semver })),
      may: mayDo(actor, { programmeId }, [readObservations, proposeChanges, decideChanges, closeChanges]),
    }
  },
  audit: 'none',
})
