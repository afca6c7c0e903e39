import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Lang } from '#kernel/i18n/translate.ts'
import { keyOf } from '#ui/client/answer.ts'
import { ask } from '#ui/client/ask.ts'
import type { ProgrammeHere } from '#ui/client/here.ts'
import { Refused } from '#ui/client/refusal.ts'
import { showSession } from '#programme/operations.ts'
import type { Session } from '#programme/session.ts'

const UNAUTHORISED = 401
/** How long the app believes what it last heard of the session; the server asks at every request. */
const BELIEVED_MS = 60_000
/** How long it believes that nobody is: they may just have signed in elsewhere, but one page does not ask three times. */
const NOBODY_MS = 1000

/** Who is signed in; null for nobody, which is an answer like others. */
export const sessionOptions = (lang: Lang) =>
  queryOptions({
    queryKey: keyOf(showSession),
    queryFn: async ({ signal }): Promise<Session | null> => {
      const outcome = await ask(showSession, {}, { lang, signal })
      if (outcome.kind === 'done') return outcome.value
      if (outcome.refusal.status === UNAUTHORISED) return null
      throw new Refused(outcome.refusal)
    },
    staleTime: (query) => (query.state.data ? BELIEVED_MS : NOBODY_MS),
  })

export const sessionNow = (queries: QueryClient, lang: Lang): Promise<Session | null> => queries.fetchQuery(sessionOptions(lang))

/** The programmes of a session, each with the person's seats in it. */
export const programmesOf = ({ memberships }: Session): readonly ProgrammeHere[] => {
  const codes = [...new Set(memberships.map(({ programmeCode }) => programmeCode))]
  return codes.flatMap((code) => {
    const seats = memberships.filter(({ programmeCode }) => programmeCode === code)
    return seats
      .slice(0, 1)
      .map(({ programmeId: id, programmeNameEs: nameEs, programmeNameEn: nameEn }) => ({ id, code, nameEs, nameEn, seats }))
  })
}
