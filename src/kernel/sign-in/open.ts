import type { Actor } from '../access/actor.ts'
import type { App } from '../http/app.ts'
import { authOver } from './auth.ts'
import type { Desk } from './desk.ts'
import { mountSignIn } from './routes.ts'
import { type MembershipsOf, whoIsBy } from './who-is.ts'

export type SignInGiven = Pick<Desk, 'house' | 'example' | 'invitations'> & {
  readonly secret: string
  /** Host name by which people reach the house: passkeys are bound to it. */
  readonly host: string
  readonly membershipsOf: MembershipsOf
}

export type SignIn = {
  readonly whoIs: (request: Request) => Promise<Actor>
  readonly mount: (app: App) => void
}

/** Opens the desk of a house: who sends a request, and the routes by which people sign in. */
export const openSignIn = ({ house, secret, host, example, invitations, membershipsOf }: SignInGiven): SignIn => {
  const { database, now } = house
  const auth = authOver({ database, secret, host })
  const sessions = { database, auth, now, example: example !== null }
  const desk: Desk = { house, auth, sessions, example, invitations }
  return { whoIs: whoIsBy(sessions, membershipsOf), mount: (app) => mountSignIn(app, desk) }
}
