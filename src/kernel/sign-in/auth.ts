import { createAuthEndpoint } from '@better-auth/core/api'
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { passkey } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { CamelCasePlugin } from 'kysely'
import { z } from 'zod'
import { newId } from '../command/new-id.ts'
import type { Database } from '../db/database.ts'
import { hashPassword, verifyPassword } from './argon2.ts'
import { PASSWORD_LENGTH } from './password-length.ts'
import { handleOfSignIn } from './library-handle.ts'
import { newRecoveryCodes } from './recovery-codes.ts'

/** `__Host-`: secure, for this host alone, on every path; a browser takes it over plain HTTP from localhost only. */
export const SESSION_COOKIE = '__Host-istmo'
const HOURS_IN_ALL = 12
/** What changes how one signs in asks for a sign-in at most this old. */
const FRESH_SECONDS = 5 * 60

export type SignInSettings = {
  readonly database: Database
  readonly secret: string
  /** Host name of the site, to which passkeys are bound. */
  readonly host: string
}

const bind = (data: { userVerified?: boolean } | undefined): void => {
  if (data?.userVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'user not verified' })
}

/** Opens a session for an account that has shown by other means who it is: an invitation, or a person of the example. */
const entrance = {
  id: 'entrance',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.uuid() }) }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
      if (!user) throw new APIError('NOT_FOUND', { code: 'USER_NOT_FOUND', message: 'no such account' })
      const session = await ctx.context.internalAdapter.createSession(user.id)
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ userId: user.id })
    }),
  },
}

/**
 * The library that does what must not be written by hand. It has no route of its own: ours call it one step at a time, so that nothing of
 * it is open that we did not open. The end of a session after idle time and the second use of a code are ours (`who-is.ts`, `totp-step.ts`).
 */
export const authOver = ({ database, secret, host }: SignInSettings) =>
  betterAuth({
    appName: 'Istmo',
    secret,
    baseURL: `https://${host}`,
    database: kyselyAdapter(handleOfSignIn(database).withPlugin(new CamelCasePlugin()), { type: 'postgres', transaction: false }),
    logger: { disabled: true },
    telemetry: { enabled: false },
    user: { modelName: 'authUser', additionalFields: { example: { type: 'boolean', required: false, defaultValue: false, input: false } } },
    session: { modelName: 'authSession', expiresIn: HOURS_IN_ALL * 3600, disableSessionRefresh: true, freshAge: FRESH_SECONDS },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max * 2,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    advanced: {
      useSecureCookies: false, // our names bear their prefix, and every cookie is secure by its attribute
      cookiePrefix: SESSION_COOKIE,
      cookies: { session_token: { name: SESSION_COOKIE } },
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor({
        issuer: 'Istmo',
        accountLockout: { enabled: false }, // failures are counted in one place, for password and code alike
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes, storeBackupCodes: 'encrypted' },
        schema: { twoFactor: { modelName: 'authTwoFactor' } },
      }),
      passkey({
        rpID: host,
        rpName: 'Istmo',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: { afterVerification: ({ verification }) => bind(verification.registrationInfo) },
        authentication: { afterVerification: ({ verification }) => bind(verification.authenticationInfo) },
        schema: { passkey: { modelName: 'authPasskey' } },
      }),
      entrance,
    ],
  })

export type Auth = ReturnType<typeof authOver>
