import { z } from 'zod'
import { catalogue } from '../problem/catalogue.ts'
import { type Refuse, refuserOf } from '../problem/problem.ts'

/** What sign-in refuses. Whoever is unknown reads the same as whoever typed wrong. */
export const signInProblems = catalogue({
  'account.last-way-in': { status: 409 },
  'account.there-already': { status: 409 },
  'codes.unopened': { status: 409 },
  'code.wrong': { status: 422 },
  'invitation.of-example': { status: 409 },
  'invitation.other-account': { status: 409 },
  'invitation.over': { status: 404 },
  'passkey.refused': { status: 401 },
  'password.weak': { status: 422, details: z.strictObject({ why: z.enum(['short', 'long', 'common', 'own']) }) },
  'sign-in.refused': { status: 401 },
  'sign-in.slowed': { status: 429, details: z.strictObject({ seconds: z.int() }) },
  // How they come in again depends on what their account has left.
  'sign-in.too-long-ago': { status: 403, details: z.strictObject({ by: z.enum(['sign_in', 'invitation', 'operator', 'seat']) }) },
})

export const refuse: Refuse<typeof signInProblems> = refuserOf(signInProblems)
