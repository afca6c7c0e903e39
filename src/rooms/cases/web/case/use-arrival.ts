import { useGo } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { paths } from '../../contract/paths.ts'
import { useMeetings } from '../desk/use-desk.ts'
import type { Brought } from '../store/bring.ts'
import { readsBuilding } from '../store/protect.ts'

/** What follows when a case came from the server: from here on the two keep it together, and the officer stands before it. */
export const useArrival = (): ((brought: Brought) => Promise<void>) => {
  const go = useGo()
  const { code: programme } = useProgramme()
  const { desk, meetings } = useMeetings()
  return async (brought) => {
    if (brought.kind !== 'brought') return
    const { ctx } = brought
    if (!meetings.state.cases.has(ctx)) await meetings.keep(ctx)
    const one = desk.caseOf(ctx)
    await go(paths[one && !readsBuilding(one) ? 'protection' : 'case']({ programme, case: ctx }))
  }
}
