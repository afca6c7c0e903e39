import type { Handle } from '#kernel/db/handles.ts'
import { sectorsIn } from '#programme/port'
import { usableAs } from '../../domain/sessions/session-moves.ts'
import { refuse } from '../problems.ts'
import { assessedIn } from '../syllabus/assessed.ts'
import { said } from './said.ts'
import { type Taught, taughtVersion } from './sql/taught-versions.ts'

/** What a page says of a version that is taught. */
export const taughtSeen = ({ sha256, state, syllabus }: Taught) => ({
  sha256,
  code: syllabus.code,
  semver: syllabus.semver,
  titleEs: syllabus.title.es,
  titleEn: syllabus.title.en,
  state,
  modules: syllabus.modules.map(({ code, title, hours }) => ({ code, titleEs: title.es, titleEn: title.en, hours: hours.contact })),
})

type Asked = {
  readonly programmeId: string
  readonly syllabus: string
  readonly modules: readonly string[]
  readonly sectors: readonly string[]
  readonly recommendations: readonly string[]
}

const refuseUnknownRecommendation = async (db: Handle, { programmeId, recommendations }: Asked): Promise<void> => {
  if (recommendations.length === 0) return
  const known = new Set((await assessedIn(db, programmeId)).recommendations.map(({ code }) => code))
  const others = recommendations.filter((code) => !known.has(code))
  if (others.length > 0) refuse('session.unknown-recommendation', { recommendations: others.join(', ') })
}

/** The version that a session is to teach and whether that makes it a pilot; refuses what cannot be taught. */
export const pilotOf = async (db: Handle, asked: Asked): Promise<boolean> => {
  const { programmeId, syllabus, modules, sectors } = asked
  const taught = (await taughtVersion(db, programmeId, syllabus)) ?? refuse('session.no-such-version')
  const unknown = modules.filter((module) => !taught.syllabus.modules.some(({ code }) => code === module))
  if (unknown.length > 0) refuse('session.unknown-module', { modules: unknown.join(', ') })
  const known = await sectorsIn(db, programmeId)
  const others = sectors.filter((sector) => !known.some(({ code }) => code === sector))
  if (others.length > 0) refuse('session.unknown-sector', { sectors: others.join(', ') })
  await refuseUnknownRecommendation(db, asked)
  const as = usableAs(taught.state) ?? refuse('session.not-teachable', { state: said('train.syllabus-state', [taught.state]) })
  return as === 'pilot'
}

/** Minutes with a facilitator that the modules of a session take; at least one, so that it can be divided. */
export const contactMinutes = (modules: readonly string[], { syllabus }: Taught): number => {
  const hours = syllabus.modules.filter(({ code }) => modules.includes(code)).reduce((sum, one) => sum + one.hours.contact, 0)
  return Math.max(1, hours * 60)
}
