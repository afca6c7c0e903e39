import { z } from 'zod'
import { remote } from '../command/remote.ts'
import { typed } from '../command/wording.ts'

const room = 'sign-in'
const Nothing = z.strictObject({})
const Done = z.strictObject({})
const Token = z.strictObject({ token: z.string().min(20).max(100) })
const Email = z.email().max(254).toLowerCase()
/** Whatever a browser's own interface of passkeys gives and takes; the library checks it. */
const Credential = z.record(z.string(), z.unknown())
const Secret = z.string().min(1).max(400)
const Code = z.string().trim().min(6).max(24)

/** The steps of signing in, as browser and server know them. They are no operations of a room: nobody is anybody yet. */
export const signInState = remote({
  room,
  name: 'state',
  kind: 'query',
  input: Nothing,
  output: z.strictObject({
    /** People of the example, in example mode on this machine alone. */
    example: z
      .array(z.strictObject({ person: z.string(), role: z.string(), country: z.string(), countryEs: z.string(), countryEn: z.string() }))
      .nullable(),
  }),
})
export const enterExample = remote({
  room,
  name: 'example',
  kind: 'command',
  input: z.strictObject({ person: z.string().max(64) }),
  output: Done,
})

/** Asked without a code it says whether one is wanted; then it is asked with all three. */
export const enterByPassword = remote({
  room,
  name: 'password',
  kind: 'command',
  input: z.strictObject({ email: Email, password: Secret, code: Code.optional(), recoveryCode: Code.optional() }),
  output: z.strictObject({ next: z.enum(['code', 'in']) }),
})
export const passkeyChallenge = remote({ room, name: 'passkey-challenge', kind: 'command', input: Nothing, output: Credential })
export const enterByPasskey = remote({
  room,
  name: 'passkey',
  kind: 'command',
  input: z.strictObject({ response: Credential }),
  output: Done,
})
export const leave = remote({ room, name: 'out', kind: 'command', input: z.strictObject({ everywhere: z.boolean() }), output: Done })

export const showInvitation = remote({
  room,
  name: 'invitation',
  kind: 'command',
  input: Token,
  output: z.strictObject({
    programmeCode: z.string(),
    programmeNameEs: z.string(),
    programmeNameEn: z.string(),
    name: z.string(),
    email: z.string(),
    office: z.string(),
    country: z.string(),
    role: z.string(),
    /** Whether there is an account for this address, with which one signs in and accepts. */
    account: z.boolean(),
    /** Whether its owner has nothing left but their password: with it and this link they set up anew how they sign in. */
    anew: z.boolean(),
    /** Whether the browser is signed in with that account. */
    signedIn: z.boolean(),
  }),
})
/** With the password where the link is for setting up anew how one signs in; then it is used up by this. */
export const beginInvitation = remote({
  room,
  name: 'invitation-begin',
  kind: 'command',
  input: Token.extend({ password: Secret.optional() }),
  output: Done,
})
export const acceptInvitation = remote({
  room,
  name: 'invitation-accept',
  kind: 'command',
  input: Token,
  output: z.strictObject({ programmeCode: z.string() }),
})

export const showAccount = remote({
  room,
  name: 'account',
  kind: 'query',
  input: Nothing,
  output: z.strictObject({
    name: z.string(),
    email: z.string(),
    passkeys: z.array(z.strictObject({ id: z.uuid(), name: z.string().nullable(), madeAt: z.string().nullable() })),
    password: z.boolean(),
    /** Whether a code of an app is asked besides the password; without it the password opens nothing. */
    codes: z.boolean(),
    sessions: z.array(
      z.strictObject({ id: z.uuid(), beganAt: z.string(), usedAt: z.string(), device: z.string().nullable(), own: z.boolean() }),
    ),
  }),
})
export const newPasskeyChallenge = remote({ room, name: 'new-passkey-challenge', kind: 'command', input: Nothing, output: Credential })
export const addPasskey = remote({
  room,
  name: 'new-passkey',
  kind: 'command',
  input: z.strictObject({ name: typed().trim().min(1).max(60), response: Credential }),
  output: Done,
})
export const removePasskey = remote({
  room,
  name: 'passkey-remove',
  kind: 'command',
  input: z.strictObject({ id: z.uuid() }),
  output: Done,
})

/** Sets a password where there is none, and begins its codes anew; they count once the first one was confirmed. */
export const beginCodes = remote({
  room,
  name: 'codes-begin',
  kind: 'command',
  input: z.strictObject({ password: Secret }),
  output: z.strictObject({ uri: z.string(), secret: z.string(), recoveryCodes: z.array(z.string()) }),
})
export const confirmCodes = remote({ room, name: 'codes-confirm', kind: 'command', input: z.strictObject({ code: Code }), output: Done })
export const changePassword = remote({
  room,
  name: 'password-change',
  kind: 'command',
  input: z.strictObject({ current: Secret, next: Secret }),
  output: Done,
})
export const endSession = remote({ room, name: 'session-end', kind: 'command', input: z.strictObject({ id: z.uuid() }), output: Done })
