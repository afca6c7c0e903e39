import type { QueryClient } from '@tanstack/react-query'
import { fetchCode } from '#ui/client/page-code.ts'
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

const AGAIN = 5000
const lineBack = (): Promise<void> =>
  new Promise((resolve) => {
    addEventListener('online', () => resolve(), { once: true })
    setTimeout(resolve, AGAIN)
  })

/** Fetches a file that no screen waits for, as often as it takes: the network may be gone by the time that it is wanted. */
export const fetchLater = <Value>(load: () => Promise<Value>): Promise<Value> =>
  fetchCode(load).catch(async () => {
    await lineBack()
    return fetchLater(load)
  })
