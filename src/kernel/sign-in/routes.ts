import type { App } from '../http/app.ts'
import { attempt } from './attempt.ts'
import { type Desk, stepOn } from './desk.ts'
import { enterExampleAs, examplePeople } from './example.ts'
import { enterExample, leave, signInState } from './steps.ts'
import { asSignIn } from './tables.ts'
import { note } from './welcome.ts'
import { sessionOf } from './who-is.ts'

/** The steps of signing in and out, each at its address below `/api/sign-in`. */
export const mountSignIn = (app: App, desk: Desk): void => {
  const step = stepOn(app)
  step(signInState, async ({ host }) => {
    const people = await examplePeople(desk, host)
    const shown = people?.map(({ person, role, country, countryEs, countryEn }) => ({ person, role, country, countryEs, countryEn }))
    return { answer: { example: shown ?? null } }
  })
  step(enterExample, async (asked) => ({ answer: {}, cookies: await enterExampleAs(desk, asked) }))
  step(leave, async ({ input, headers }) => ({ answer: {}, cookies: await left(desk, headers, input.everywhere) }))
}

/** Ends this session, or all of the account's; whoever is not signed in has left already. */
const left = async (desk: Desk, headers: Headers, everywhere: boolean): Promise<readonly string[]> => {
  const session = await sessionOf(desk.sessions, headers)
  if (session) {
    const [column, value] = everywhere ? (['user_id', session.accountId] as const) : (['id', session.sessionId] as const)
    await asSignIn(desk.house.database, (tx) => tx.deleteFrom('auth_session').where(column, '=', value).execute())
    await note(desk, session.accountId, { event: everywhere ? 'session.end-all' : 'session.end', fields: [] })
  }
  const out = await attempt(() => desk.auth.api.signOut({ headers, returnHeaders: true }))
  return out.kind === 'done' ? out.cookies : []
}
