import type { z } from 'zod'
import type { House } from '../command/house.ts'
import { addressOf, type Remote } from '../command/remote.ts'
import type { App } from '../http/app.ts'
import { readBody } from '../http/body.ts'
import { refuseOtherOrigin } from '../http/same-origin.ts'
import { type Carried, isAtThisMachine } from '../http/this-machine.ts'
import { takeInput } from '../problem/take-input.ts'
import type { Auth } from './auth.ts'
import type { SessionHouse } from './who-is.ts'

/** A person of the example, with the account that the example's records name. */
export type ExamplePerson = {
  readonly accountId: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly country: string
  readonly countryEs: string
  readonly countryEn: string
}

/** What a link of an invitation invites to. */
export type Invited = {
  readonly programmeCode: string
  readonly programmeNameEs: string
  readonly programmeNameEn: string
  readonly name: string
  readonly email: string
  readonly office: string
  readonly country: string
  readonly role: string
  /** The account by which the person came in already: then the link is for setting up anew how they sign in. */
  readonly accountId: string | null
  /** Who made the link; null where that was not kept yet. */
  readonly maker: string | null
}

/** Invitations belong to a room; sign-in asks it by these. */
export type Invitations = {
  readonly show: (token: string, now: Date) => Promise<Invited | undefined>
  /** Uses the link up and makes the account the invited person's; false where it was used or has expired. */
  readonly accept: (token: string, by: { accountId: string; now: Date }) => Promise<boolean>
  /** Whether an account is somebody in any programme. */
  readonly isSomebody: (accountId: string) => Promise<boolean>
  /** Whether an account has a seat in any programme that was not ended: a link can be made for that. */
  readonly hasSeat: (accountId: string) => Promise<boolean>
  /** Makes void the links that are open for people who have come in by this account. */
  readonly void: (accountId: string) => Promise<void>
}

/** Where people sign in. */
export type Desk = {
  readonly house: House
  readonly auth: Auth
  readonly sessions: SessionHouse
  readonly example: { readonly people: () => Promise<readonly ExamplePerson[]> } | null
  readonly invitations: Invitations
}

export type Asked<Step extends Remote> = {
  readonly input: z.output<Step['input']>
  readonly headers: Headers
  /** Whether whoever asks sits at this machine. */
  readonly here: boolean
}
type Replied<Step extends Remote> = { readonly answer: z.input<Step['output']>; readonly cookies?: readonly string[] }

/** Gives a step its route: same origin, input by its schema, answer by its schema, and the cookies of the library. */
export const stepOn =
  (app: App) =>
  <Step extends Remote>(step: Step, run: (asked: Asked<Step>) => Promise<Replied<Step>>): void => {
    app.on(step.kind === 'query' ? 'GET' : 'POST', addressOf(step), async (c) => {
      const query = step.kind === 'query'
      if (!query) refuseOtherOrigin(c.req.raw)
      const input = takeInput(step.input, query ? c.req.query() : await readBody(c.req.raw)) as z.output<Step['input']>
      const here = isAtThisMachine(c.req.raw, c.env as Carried | undefined)
      const { answer, cookies = [] } = await run({ input, headers: c.req.raw.headers, here })
      for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
      return c.json(step.output.parse(answer) as object)
    })
  }
