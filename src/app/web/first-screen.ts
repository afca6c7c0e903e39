import type { QueryClient } from '@tanstack/react-query'
import type { openRouter } from './router.tsx'

/** React may hold back for a third of a second what has come, so that a screen does not flicker. */
const UNTIL_SHOWN = 1000

/** When the first page stands and has what it asked for; what is wanted only later is fetched then. */
export const firstScreen = async (router: ReturnType<typeof openRouter>, queries: QueryClient): Promise<void> => {
  await new Promise<void>((resolve) => {
    const stop = router.subscribe('onRendered', () => {
      stop()
      resolve()
    })
  })
  await new Promise<void>((resolve) => {
    const whenAnswered = () => {
      if (queries.isFetching() > 0) return
      stop()
      setTimeout(resolve, UNTIL_SHOWN)
    }
    const stop = queries.getQueryCache().subscribe(whenAnswered)
    setTimeout(whenAnswered)
  })
}
