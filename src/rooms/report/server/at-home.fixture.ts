import type { InHouse } from '#test/house.ts'
import type { WorkAtHome } from '#kernel/home/work-show.ts'
import { PROGRAMME } from './people.fixture.ts'

const WORK = '/api/home/work.show'

/** The home of the programme of the fixture, as somebody sees it. */
export const homeOf = async (as: InHouse['as'], name: string): Promise<WorkAtHome> => {
  const { body } = await as(name).get(WORK, { programmeId: PROGRAMME, programme: 'CA' })
  return body as unknown as WorkAtHome
}

/** How many of a kind wait for somebody there. */
export const waitingFor = async (as: InHouse['as'], name: string, kind: string): Promise<number> =>
  (await homeOf(as, name)).waits.find((one) => one.kind === kind)?.count ?? 0
