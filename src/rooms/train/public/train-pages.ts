import type { Database } from '#kernel/db/database.ts'
import type { Body } from '#kernel/page/bodies.ts'
import { publicFacilitators } from '../server/sessions/public-facilitators.ts'
import { publicSyllabus } from '../server/syllabus/public-syllabus.ts'
import { approvedPages } from './approved-page.ts'
import { facilitatorPages } from './facilitator-pages.ts'
import { takePages } from './take/take-pages.ts'

/** What everybody reads of the training: the syllabus that was approved, who may teach it, and the page on which a test is taken by its link. */
export const trainPages = async (database: Database): Promise<ReadonlyMap<string, Body>> =>
  new Map([
    ...(await takePages()),
    ...approvedPages(await publicSyllabus(database)),
    ...facilitatorPages(await publicFacilitators(database, new Date().toISOString())),
  ])
