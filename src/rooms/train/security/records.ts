import type { Seed } from '#test/security/case.ts'
import { seedPilots } from './pilots.ts'
import { seedSessions } from './sessions.ts'
import { seedSyllabus } from './syllabus.ts'
import { seedTests } from './tests-given.ts'

export const seed: Seed = async (tx, { without }) => {
  await seedSessions(tx)
  await seedTests(tx, without)
  await seedSyllabus(tx)
  await seedPilots(tx)
}
