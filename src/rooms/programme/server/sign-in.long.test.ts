import { createOTP } from '@better-auth/utils/otp'
import { base32 } from '@better-auth/utils/base32'
import { describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { newId } from '#kernel/command/new-id.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { type Lang, translator } from '#kernel/i18n/translate.ts'
import { sayProblem } from '#kernel/problem/say-problem.ts'
import { signInRoom } from '#kernel/sign-in/room.ts'
import { asSignIn } from '#kernel/sign-in/tables.ts'
import { ENGINES } from '#test/postgres.ts'
import { madePasskey } from './device.fixture.ts'
import { newProgramme, PROGRAMME } from './people.fixture.ts'
import { atDesk, type Browser, raceDesk } from './sign-in.fixture.ts'
import { makeLink } from './sql/invitations.ts'
import { seatsIn } from './sql/seats.ts'
import { type ProgrammeTables, seen } from './tables.ts'

const at = (step: string) => `/api/sign-in/${step}`
const SESSION = '/api/programme/session.show'
const PASSWORD = 'una lechuza bajo el puente amarillo'
const BETO = { name: 'Beto', email: 'beto@example.org' }

type Line = { id: string; email: string; memberships: { id: string }[] }

const tokenIn = (body: object | undefined) => String((body as { link: { path: string } }).link.path.split('#')[1])

/** An officer invites; the token of the link. */
const invited = async (officer: Browser, person: { name: string; email: string }, role = 'assess.assessor'): Promise<string> => {
  const seat = { programmeId: PROGRAMME, country: 'HN', office: 'Fiscalía', role }
  const { status, body } = await officer.post('/api/programme/person.invite', { ...seat, ...person })
  expect(status).toBe(200)
  return String((body['link'] as { path: string }).path.split('#')[1])
}

const officerIn = async (browser: Browser): Promise<Browser> => {
  await browser.post(at('example'), { person: 'officer' })
  return browser
}

/** What the app on the telephone shows at this moment. */
const codeNow = (secret: string): Promise<string> => createOTP(new TextDecoder().decode(base32.decode(secret))).totp()

/** Whoever is signed in adds a passkey of their device. */
const withPasskey = async (browser: Browser) => {
  const { body } = await browser.post(at('new-passkey-challenge'), {})
  const response = madePasskey({ challenge: String(body['challenge']), host: 'localhost', origin: browser.origin })
  return browser.post(at('new-passkey'), { name: 'Teléfono', response })
}

type Joined = { token: string; secret: string; recoveryCodes: string[] }

/** Somebody accepts with password and codes. */
const joined = async (browser: Browser, token: string): Promise<Joined> => {
  await browser.post(at('invitation-begin'), { token })
  const { body } = await browser.post(at('codes-begin'), { password: PASSWORD })
  const secret = String(body['secret'])
  expect(await browser.post(at('codes-confirm'), { code: await codeNow(secret) })).toMatchObject({ status: 200 })
  expect(await browser.post(at('invitation-accept'), { token })).toMatchObject({ status: 200, body: { programmeCode: 'XCAS26' } })
  return { token, secret, recoveryCodes: body['recoveryCodes'] as string[] }
}

describe.each(ENGINES)('an invitation on %s', (engine) => {
  const it = atDesk(engine)

  it('shows what it invites to, to whoever holds the link', async ({ browser, another }) => {
    const token = await invited(await officerIn(browser), BETO)
    const offer = { programmeCode: 'XCAS26', office: 'Fiscalía', country: 'HN', role: 'assess.assessor', ...BETO }
    expect(await another().post(at('invitation'), { token })).toMatchObject({
      status: 200,
      body: { ...offer, account: false, signedIn: false },
    })
    expect(await another().post(at('invitation'), { token: `${token}x` })).toMatchObject({ status: 404, code: 'invitation.over' })
  })
  it('keeps who made the link, for that person held it', async ({ browser, another, house }) => {
    const officer = await officerIn(browser)
    const makers = () =>
      reading<ProgrammeTables, (string | null)[]>(house.database, contextOf(OPERATOR), async (db) =>
        (await seen(db, 'invitation').select('made_by').orderBy('made_at').orderBy('id').execute()).map(({ made_by }) => made_by),
      )
    const { body } = await officer.get(SESSION)
    await joined(another(), await invited(officer, BETO))
    const account = (
      await reading<ProgrammeTables, { id: string | null }[]>(house.database, contextOf(OPERATOR), (db) =>
        seen(db, 'person').select('account_id as id').where('email', '=', String(body['email'])).execute(),
      )
    )[0]?.id
    expect(account).toEqual(expect.any(String))
    expect(await makers()).toEqual([account])
  })
  it('is accepted once, with password and confirmed codes', async ({ browser, another, auditLines }) => {
    const token = await invited(await officerIn(browser), BETO)
    const beto = another()
    expect(await beto.post(at('invitation-begin'), { token })).toMatchObject({ status: 200 })
    expect((await beto.get(SESSION)).body).toMatchObject({ memberships: [] })
    expect(await beto.post(at('invitation-accept'), { token })).toMatchObject({ status: 409, code: 'invitation.other-account' })
    for (const [password, why] of [
      ['corta', 'short'],
      ['a'.repeat(129), 'long'],
      ['Contraseña123456', 'common'],
      ['beto-Guatemala-2026', 'own'],
    ])
      expect(await beto.post(at('codes-begin'), { password })).toMatchObject({ status: 422, code: 'password.weak', details: { why } })
    await joined(beto, token)
    const seat = { role: 'assess.assessor', country: 'HN', office: 'Fiscalía', programmeCode: 'XCAS26' }
    expect(await beto.get(SESSION)).toMatchObject({ status: 200, body: { ...BETO, memberships: [seat] } })
    expect(await another().post(at('invitation'), { token })).toMatchObject({ status: 404, code: 'invitation.over' })
    const events = (await auditLines()).map(({ event }) => event)
    expect(events).toContain('programme.invitation.accept')
    expect(events).toContain('sign-in.codes.confirm')
  })
  it('is over after 72 hours, and when a new one was made', async ({ browser, another, later }) => {
    const officer = await officerIn(browser)
    const first = await invited(officer, BETO)
    const { body } = await officer.get(`/api/programme/person.list?programmeId=${PROGRAMME}`)
    const personId = (body as unknown as { id: string; email: string }[]).find(({ email }) => email === BETO.email)?.id
    const renewed = await officer.post('/api/programme/invitation.renew', { programmeId: PROGRAMME, personId })
    const second = String((renewed.body['link'] as { path: string }).path.split('#')[1])
    expect(await another().post(at('invitation'), { token: first })).toMatchObject({ code: 'invitation.over' })
    later(71 * 3600)
    expect(await another().post(at('invitation'), { token: second })).toMatchObject({ status: 200 })
    later(2 * 3600)
    expect(await another().post(at('invitation-begin'), { token: second })).toMatchObject({ code: 'invitation.over' })
  })
  it('is for its address alone', async ({ browser, another }) => {
    const officer = await officerIn(browser)
    const beto = another()
    await joined(beto, await invited(officer, BETO))
    const token = await invited(officer, { name: 'Carla', email: 'carla@example.org' })
    expect(await beto.post(at('invitation-accept'), { token })).toMatchObject({ status: 409, code: 'invitation.other-account' })
    expect(await another().post(at('invitation-accept'), { token })).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('begun and left, is begun again from the beginning', async ({ browser, another }) => {
    const token = await invited(await officerIn(browser), BETO)
    const first = another()
    await first.post(at('invitation-begin'), { token })
    await first.post(at('codes-begin'), { password: PASSWORD })
    const second = another()
    expect(await second.post(at('invitation-begin'), { token })).toMatchObject({ status: 200 })
    expect(await first.get(SESSION)).toMatchObject({ status: 401 })
    await joined(second, token)
    expect(await another().post(at('invitation-begin'), { token })).toMatchObject({ code: 'invitation.over' })
  })
  it('to another seat needs no link once the person has joined', async ({ browser, another }) => {
    const officer = await officerIn(browser)
    const beto = another()
    await joined(beto, await invited(officer, BETO))
    const seat = { programmeId: PROGRAMME, country: 'REG', office: 'Secretaría', role: 'programme.reader', ...BETO }
    expect(await officer.post('/api/programme/person.invite', seat)).toMatchObject({ status: 200, body: { link: null } })
    expect((await beto.get(SESSION)).body['memberships']).toHaveLength(2)
  })
  it('to another programme that expired tells no member of the first that signing in will do', async ({ browser, another, later }) => {
    const officer = await officerIn(browser)
    const beto = another()
    const { secret } = await joined(beto, await invited(officer, BETO))
    const { id: programmeId } = (await officer.post('/api/programme/programme.create', newProgramme)).body
    const seat = { programmeId, country: 'PA', office: 'Policía', role: 'assess.assessor', ...BETO }
    const token = tokenIn((await officer.post('/api/programme/person.invite', seat)).body)
    later(73 * 3600)
    await beto.post(at('password'), { email: BETO.email, password: PASSWORD, code: await codeNow(secret) })
    expect((await beto.get(SESSION)).body).toMatchObject({ memberships: [{ programmeCode: 'XCAS26' }] })
    expect(await beto.post(at('invitation-accept'), { token })).toMatchObject({ status: 404, code: 'invitation.over' })
    const next = (lang: Lang) => sayProblem(translator(lang, signInRoom.messages), { code: 'invitation.over' }).next
    expect(next('en')).toBe('If it has already let you in, you do not need it. Otherwise ask whoever gave it to you for a new one.')
    expect(next('es')).toBe('Si ya entró con él, no lo necesita. Si no, pida uno nuevo a quien se lo dio.')
  })
})

describe.each(ENGINES)('an account that is there already on %s', (engine) => {
  const it = atDesk(engine)

  it('is not begun anew by an invitation to another programme’s officer', async ({ browser, another }) => {
    const officer = await officerIn(browser)
    const first = another()
    const token = await invited(officer, BETO)
    await first.post(at('invitation-begin'), { token })
    const { body } = await first.post(at('codes-begin'), { password: PASSWORD })
    await first.post(at('codes-confirm'), { code: await codeNow(String(body['secret'])) })
    expect(await another().post(at('invitation-begin'), { token })).toMatchObject({ status: 409, code: 'account.there-already' })
    expect(await another().post(at('invitation'), { token })).toMatchObject({ body: { account: true, signedIn: false } })
    expect((await first.post(at('invitation'), { token })).body).toMatchObject({ account: true, signedIn: true })
    expect(await first.post(at('invitation-accept'), { token })).toMatchObject({ status: 200 })
  })
})

describe.each(ENGINES)('a passkey on %s', (engine) => {
  const it = atDesk(engine)

  it('is asked for with the person shown to the device, and bound to this host', async ({ browser, another }) => {
    const asked = await another().post(at('passkey-challenge'), {})
    expect(asked).toMatchObject({ status: 200, body: { rpId: 'localhost', userVerification: 'required' } })
    await officerIn(browser)
    const begun = await browser.post(at('new-passkey-challenge'), {})
    const selection = { residentKey: 'required', userVerification: 'required' }
    expect(begun).toMatchObject({ status: 200, body: { rp: { id: 'localhost' }, authenticatorSelection: selection } })
  })
  it('that nobody made opens nothing', async ({ another }) => {
    const stranger = another()
    await stranger.post(at('passkey-challenge'), {})
    const response = { id: 'x', rawId: 'x', type: 'public-key', response: {} }
    expect(await stranger.post(at('passkey'), { response })).toMatchObject({ status: 401, code: 'passkey.refused' })
  })
  it('stays where it is the last way in', async ({ browser }) => {
    await officerIn(browser)
    const gone = await browser.post(at('passkey-remove'), { id: '0192f7a0-5b1e-7c3d-9a41-0000000009ff' })
    expect(gone).toMatchObject({ status: 409, code: 'account.last-way-in' })
  })
})

describe.each(ENGINES)('password and code on %s', (engine) => {
  const it = atDesk(engine)

  it('open a session, and no code opens two', async ({ browser, another, later }) => {
    const { secret } = await joined(another(), await invited(await officerIn(browser), BETO))
    later(60)
    const beto = another()
    const known = { email: 'BETO@example.org', password: PASSWORD }
    expect(await beto.post(at('password'), known)).toMatchObject({ status: 200, body: { next: 'code' } })
    expect(beto.cookies().size).toBe(0)
    const code = await codeNow(secret)
    expect(await beto.post(at('password'), { ...known, code })).toMatchObject({ status: 200, body: { next: 'in' } })
    expect(await beto.get(SESSION)).toMatchObject({ status: 200, body: BETO })
    const thief = another()
    expect(await thief.post(at('password'), { ...known, code })).toMatchObject({ status: 401, code: 'sign-in.refused' })
    expect(await thief.get(SESSION)).toMatchObject({ status: 401 })
  })
  it('takes no code of the moment in which it was confirmed', async ({ browser, another }) => {
    const { secret } = await joined(another(), await invited(await officerIn(browser), BETO))
    const again = { email: BETO.email, password: PASSWORD, code: await codeNow(secret) }
    expect(await another().post(at('password'), again)).toMatchObject({ status: 401, code: 'sign-in.refused' })
  })
  it('are refused alike for whoever is unknown', async ({ browser, another }) => {
    await joined(another(), await invited(await officerIn(browser), BETO))
    const wrong = await another().post(at('password'), { email: BETO.email, password: 'x' })
    const unknown = await another().post(at('password'), { email: 'nobody@example.org', password: 'x' })
    expect([wrong.status, wrong.code]).toEqual([unknown.status, unknown.code])
    expect(wrong).toMatchObject({ status: 401, code: 'sign-in.refused' })
  })
  it('wait after the fifth failure, twice as long each time, known or not', async ({ browser, another, later }) => {
    await joined(another(), await invited(await officerIn(browser), BETO))
    for (const email of [BETO.email, 'nobody@example.org']) {
      const tried = () => another().post(at('password'), { email, password: 'x' })
      for (let failure = 1; failure <= 5; failure += 1) expect(await tried()).toMatchObject({ code: 'sign-in.refused' })
      expect(await tried()).toMatchObject({ status: 429, code: 'sign-in.slowed', details: { seconds: 1 } })
      later(1)
      expect(await tried()).toMatchObject({ code: 'sign-in.refused' })
      expect(await tried()).toMatchObject({ code: 'sign-in.slowed', details: { seconds: 2 } })
    }
    later(2)
    expect(await another().post(at('password'), { email: BETO.email, password: PASSWORD })).toMatchObject({ body: { next: 'code' } })
  })
  it('never wait longer than a quarter of an hour', async ({ another, house, later }) => {
    const tried = () => another().post(at('password'), { email: 'nobody@example.org', password: 'x' })
    await tried()
    await asSignIn(house.database, (tx) => tx.updateTable('auth_failure').set({ failures: 13 }).execute())
    for (const seconds of [512, 900, 900]) {
      expect(await tried()).toMatchObject({ code: 'sign-in.refused' })
      expect(await tried()).toMatchObject({ code: 'sign-in.slowed', details: { seconds } })
      later(seconds)
    }
    await asSignIn(house.database, (tx) => tx.updateTable('auth_failure').set({ failures: 98 }).execute())
    expect(await tried()).toMatchObject({ code: 'sign-in.refused' })
    expect(await tried()).toMatchObject({ code: 'sign-in.slowed', details: { seconds: 900 } })
  })
  it('open nothing more after a hundred failures in a row', async ({ another, house, later }) => {
    const tried = () => another().post(at('password'), { email: 'nobody@example.org', password: 'x' })
    await tried()
    await asSignIn(house.database, (tx) => tx.updateTable('auth_failure').set({ failures: 100 }).execute())
    later(24 * 3600)
    expect(await tried()).toMatchObject({ code: 'sign-in.slowed' })
    later(31 * 24 * 3600)
    expect(await tried()).toMatchObject({ code: 'sign-in.refused' })
  })
  it('guess side by side no faster than one after another', async ({ another }) => {
    const tried = () => another().post(at('password'), { email: 'nobody@example.org', password: 'x' })
    const codes = await Promise.all(Array.from({ length: 8 }, tried))
    expect(codes.filter(({ code }) => code === 'sign-in.refused')).toHaveLength(5)
  })
  it('give way to a recovery code, once', async ({ browser, another, later }) => {
    const { recoveryCodes } = await joined(another(), await invited(await officerIn(browser), BETO))
    expect(recoveryCodes).toHaveLength(10)
    later(60)
    const use = { email: BETO.email, password: PASSWORD, recoveryCode: recoveryCodes[3] }
    expect(await another().post(at('password'), use)).toMatchObject({ status: 200, body: { next: 'in' } })
    expect(await another().post(at('password'), use)).toMatchObject({ status: 401 })
    // As it is copied by hand: in small letters, without the dash.
    const byHand = { ...use, recoveryCode: recoveryCodes[4]?.replace('-', '').toLowerCase() }
    expect(await another().post(at('password'), byHand)).toMatchObject({ status: 200, body: { next: 'in' } })
    expect(await another().post(at('password'), byHand)).toMatchObject({ status: 401 })
  })
})

describe.each(ENGINES)('codes that were kept with a lost secret, on %s', (engine) => {
  const it = atDesk(engine)
  const RENEW = '/api/programme/invitation.renew'
  const known = { email: BETO.email, password: PASSWORD }

  const personIdOf = async (officer: Browser, { email }: { email: string }) => {
    const { body } = await officer.get(`/api/programme/person.list?programmeId=${PROGRAMME}`)
    return (body as unknown as { id: string; email: string }[]).find((one) => one.email === email)?.id
  }

  it('are told of to whoever has the password, and to nobody else', async ({ browser, another, withoutSecret, auditLines }) => {
    const { recoveryCodes } = await joined(another(), await invited(await officerIn(browser), BETO))
    const tried = (given: object) => withoutSecret().post(at('password'), { ...known, ...given })
    const [wrong, unknown] = [await tried({ password: 'x' }), await tried({ email: 'nobody@example.org' })]
    expect([wrong.status, wrong.code]).toEqual([unknown.status, unknown.code])
    expect(wrong).toMatchObject({ status: 401, code: 'sign-in.refused' })
    for (const given of [{}, { code: '123456' }, { recoveryCode: recoveryCodes[0] }])
      expect(await tried(given)).toMatchObject({ status: 409, code: 'codes.unopened' })
    expect((await auditLines()).filter(({ event }) => event === 'sign-in.codes.unopened')).toHaveLength(1)
  })
  it('are set up anew with a new link and the password, by the same account', async ({
    browser,
    another,
    withoutSecret,
    later,
    auditLines,
    as,
  }) => {
    await joined(another(), await invited(await officerIn(browser), BETO))
    const officer = await officerIn(withoutSecret())
    const personId = await personIdOf(officer, BETO)
    const renew = () => as('operator').post(RENEW, { programmeId: PROGRAMME, personId })
    expect(await renew()).toMatchObject({ status: 409, code: 'invitation.accepted' })
    const beto = withoutSecret()
    await beto.post(at('password'), known)
    // An officer who learnt the password would come in as Beto by a link of their own.
    expect(await officer.post(RENEW, { programmeId: PROGRAMME, personId })).toMatchObject({ status: 409, code: 'invitation.accepted' })
    const { status, body } = await renew()
    expect(status).toBe(200)
    const token = tokenIn(body)
    expect(await beto.post(at('invitation'), { token })).toMatchObject({ body: { anew: true } })
    for (const password of [undefined, 'x'])
      expect(await beto.post(at('invitation-begin'), { token, password })).toMatchObject({ status: 401, code: 'sign-in.refused' })
    expect(await beto.post(at('invitation-begin'), { token, password: PASSWORD })).toMatchObject({ status: 200 })
    expect(await withoutSecret().post(at('invitation-begin'), { token, password: PASSWORD })).toMatchObject({ code: 'invitation.over' })
    const begun = await beto.post(at('codes-begin'), { password: PASSWORD })
    const secret = String(begun.body['secret'])
    expect(await beto.post(at('codes-confirm'), { code: await codeNow(secret) })).toMatchObject({ status: 200 })
    expect((await beto.get(SESSION)).body).toMatchObject({ ...BETO, memberships: [{ role: 'assess.assessor' }] })
    expect(await renew()).toMatchObject({ status: 409, code: 'invitation.accepted' })
    later(60)
    const code = await codeNow(secret)
    expect(await withoutSecret().post(at('password'), { ...known, code })).toMatchObject({ status: 200, body: { next: 'in' } })
    const events = (await auditLines()).map(({ event }) => event)
    expect(events).toEqual(expect.arrayContaining(['programme.invitation.renew', 'sign-in.account.begin-anew', 'sign-in.codes.confirm']))
  })
  it('left half-way, are begun again with another link, and by no other programme’s', async ({ browser, another, withoutSecret, as }) => {
    await joined(another(), await invited(await officerIn(browser), BETO))
    const officer = await officerIn(withoutSecret())
    const personId = await personIdOf(officer, BETO)
    const renewed = async () => {
      const { body } = await as('operator').post(RENEW, { programmeId: PROGRAMME, personId })
      return tokenIn(body)
    }
    await withoutSecret().post(at('password'), known)
    const first = withoutSecret()
    await first.post(at('invitation-begin'), { token: await renewed(), password: PASSWORD })
    await first.post(at('codes-begin'), { password: PASSWORD })
    const elsewhere = await officer.post('/api/programme/programme.create', newProgramme)
    const seat = { programmeId: elsewhere.body['id'], country: 'PA', office: 'Policía', role: 'assess.assessor', ...BETO }
    const other = (await officer.post('/api/programme/person.invite', seat)).body['link'] as { path: string }
    const begin = { token: other.path.split('#')[1], password: PASSWORD }
    expect(await withoutSecret().post(at('invitation-begin'), begin)).toMatchObject({ status: 409, code: 'account.there-already' })
    const token = await renewed()
    expect(await withoutSecret().post(at('invitation-begin'), { token })).toMatchObject({ status: 401, code: 'sign-in.refused' })
    expect((await first.get(SESSION)).status).toBe(200)
    expect(await withoutSecret().post(at('invitation-begin'), { token, password: PASSWORD })).toMatchObject({ status: 200 })
    // Whoever was in by the link before is out.
    expect((await first.get(SESSION)).status).toBe(401)
  })
  it('open again once the file is back: then a link opens nothing', async ({ browser, another, withoutSecret, later, as }) => {
    const { secret } = await joined(another(), await invited(await officerIn(browser), BETO))
    const officer = await officerIn(withoutSecret())
    const personId = await personIdOf(officer, BETO)
    await withoutSecret().post(at('password'), known)
    const { body } = await as('operator').post(RENEW, { programmeId: PROGRAMME, personId })
    const token = tokenIn(body)
    const begin = { token, password: PASSWORD }
    expect(await another().post(at('invitation-begin'), begin)).toMatchObject({ status: 409, code: 'account.there-already' })
    later(60)
    expect(await another().post(at('password'), { ...known, code: await codeNow(secret) })).toMatchObject({ status: 200 })
    expect(await as('operator').post(RENEW, { programmeId: PROGRAMME, personId })).toMatchObject({
      status: 409,
      code: 'invitation.accepted',
    })
  })
  it('are not set up anew once the five minutes are over: that asks for another link', async ({
    browser,
    another,
    withoutSecret,
    later,
    as,
  }) => {
    await joined(another(), await invited(await officerIn(browser), BETO))
    const personId = await personIdOf(await officerIn(withoutSecret()), BETO)
    const beto = withoutSecret()
    await beto.post(at('password'), known)
    const renew = () => as('operator').post(RENEW, { programmeId: PROGRAMME, personId })
    await beto.post(at('invitation-begin'), { token: tokenIn((await renew()).body), password: PASSWORD })
    later(6 * 60)
    const late = { status: 403, code: 'sign-in.too-long-ago', details: { by: 'operator' } }
    expect(await beto.post(at('codes-begin'), { password: PASSWORD })).toMatchObject(late)
    const again = { token: tokenIn((await renew()).body), password: PASSWORD }
    expect(await beto.post(at('invitation-begin'), again)).toMatchObject({ status: 200 })
    expect(await beto.post(at('codes-begin'), { password: PASSWORD })).toMatchObject({ status: 200 })
  })
  it('leave no link behind that opens something later, once their owner came in without it', async ({
    browser,
    another,
    withoutSecret,
    later,
    as,
    auditLines,
  }) => {
    const { secret } = await joined(another(), await invited(await officerIn(browser), BETO))
    const personId = await personIdOf(await officerIn(withoutSecret()), BETO)
    await withoutSecret().post(at('password'), known)
    const token = tokenIn((await as('operator').post(RENEW, { programmeId: PROGRAMME, personId })).body)
    later(60)
    const beto = another()
    expect(await beto.post(at('password'), { ...known, code: await codeNow(secret) })).toMatchObject({ status: 200 })
    // From here until the first new code is confirmed the password is all there is.
    await beto.post(at('codes-begin'), { password: PASSWORD })
    expect(await another().post(at('invitation-begin'), { token, password: PASSWORD })).toMatchObject({
      status: 404,
      code: 'invitation.over',
    })
    const events = (await auditLines()).map(({ event }) => event)
    expect(events).toEqual(expect.arrayContaining(['sign-in.codes.unopened', 'sign-in.codes.opened', 'sign-in.codes.begin']))
  })
  it.for([
    ['confirmed new codes', (beto: Browser, secret: string) => codeNow(secret).then((code) => beto.post(at('codes-confirm'), { code }))],
    ['added a passkey', (beto: Browser) => withPasskey(beto)],
  ] as const)('leave no link behind once their owner, half-way, %s', async ([, finish], { browser, another, later, as }) => {
    const beto = another()
    await joined(beto, await invited(await officerIn(browser), BETO))
    const personId = await personIdOf(browser, BETO)
    later(60)
    const begun = await beto.post(at('codes-begin'), { password: PASSWORD })
    const token = tokenIn((await as('operator').post(RENEW, { programmeId: PROGRAMME, personId })).body)
    expect(await another().post(at('invitation'), { token })).toMatchObject({ body: { anew: true } })
    expect(await finish(beto, String(begun.body['secret']))).toMatchObject({ status: 200 })
    const over = { status: 404, code: 'invitation.over' }
    // Before codes are begun again, which makes links void by itself.
    expect(await another().post(at('invitation'), { token })).toMatchObject(over)
    later(60)
    expect(await beto.post(at('codes-begin'), { password: PASSWORD })).toMatchObject({ status: 200 })
    expect(await another().post(at('invitation-begin'), { token, password: PASSWORD })).toMatchObject(over)
  })
  it('are set up anew by no link that the operator began to make before they were confirmed', async ({
    browser,
    another,
    house,
    later,
  }) => {
    const beto = another()
    await joined(beto, await invited(await officerIn(browser), BETO))
    const personId = await personIdOf(browser, BETO)
    // As it stands where the link was committed after the codes were: whoever made it void could not see it yet.
    const { path } = await transaction<ProgrammeTables, { path: string }>(house.database, contextOf(OPERATOR), async (tx) => {
      const seat = (await seatsIn(tx, PROGRAMME)).find((one) => one.personId === personId)
      const offer = { programmeId: PROGRAMME, personId: String(personId), officeId: String(seat?.officeId), membershipId: String(seat?.id) }
      return makeLink(tx, offer, { id: newId(), now: house.now().toISOString(), by: OPERATOR.id })
    })
    const begin = { token: path.split('#')[1], password: PASSWORD }
    expect(await another().post(at('invitation'), { token: begin.token })).toMatchObject({ body: { anew: false } })
    later(60)
    expect(await beto.post(at('codes-begin'), { password: PASSWORD })).toMatchObject({ status: 200 })
    expect(await another().post(at('invitation-begin'), begin)).toMatchObject({ status: 404, code: 'invitation.over' })
  })
  it('are set up anew by no link that an officer made while its owner was accepting', async ({
    browser,
    another,
    withoutSecret,
    as,
    house,
  }) => {
    await joined(another(), await invited(await officerIn(browser), BETO))
    const personId = await personIdOf(await officerIn(withoutSecret()), BETO)
    await withoutSecret().post(at('password'), known)
    const token = tokenIn((await as('operator').post(RENEW, { programmeId: PROGRAMME, personId })).body)
    await transaction<ProgrammeTables, unknown>(house.database, contextOf(OPERATOR), (tx) =>
      tx.updateTable('invitation').set({ made_by: newId() }).where('used_at', 'is', null).execute(),
    )
    const beto = withoutSecret()
    expect(await beto.post(at('invitation'), { token })).toMatchObject({ body: { anew: false } })
    expect(await beto.post(at('invitation-begin'), { token, password: PASSWORD })).toMatchObject({
      status: 409,
      code: 'account.there-already',
    })
  })
})

describe.each(ENGINES)('two sign-ins at once on %s', (engine) => {
  /**
   * What four browsers that send the same at once are told. Password and code of each are counted before they are looked at, so that the
   * last may come when five are: it is told to wait, and not looked at.
   */
  const entered = async (of: (joined: Joined) => Promise<object>): Promise<readonly ('in' | 'refused' | number)[]> => {
    const { another, close } = await raceDesk(engine)
    const known = await joined(another(), await invited(await officerIn(another()), BETO))
    const sent = { email: BETO.email, password: PASSWORD, ...(await of(known)) }
    const answers = await Promise.all(Array.from({ length: 4 }, () => another().post(at('password'), sent)))
    await close()
    const told: Readonly<Record<number, 'in' | 'refused'>> = { 200: 'in', 401: 'refused', 429: 'refused' }
    return answers.map(({ status }) => told[status] ?? status).toSorted()
  }

  it('use one recovery code once', async () => {
    expect(await entered(async ({ recoveryCodes }) => ({ recoveryCode: recoveryCodes[3] }))).toEqual([
      'in',
      'refused',
      'refused',
      'refused',
    ])
  })
  it('use one code of the app once', async () => {
    // The code after that with which the app was confirmed, which the server takes a step early.
    const next = async (secret: string) =>
      createOTP(new TextDecoder().decode(base32.decode(secret))).hotp(Math.floor(Date.now() / 30_000) + 1)
    expect(await entered(async ({ secret }) => ({ code: await next(secret) }))).toEqual(['in', 'refused', 'refused', 'refused'])
  })
})

describe.each(ENGINES)('one’s own account on %s', (engine) => {
  const it = atDesk(engine)

  it('shows how one signs in, and where one is', async ({ browser, another }) => {
    expect(await another().get(at('account'))).toMatchObject({ status: 401 })
    const beto = another()
    await joined(beto, await invited(await officerIn(browser), BETO))
    const { body } = await beto.get(at('account'))
    expect(body).toMatchObject({ ...BETO, passkeys: [], password: true, codes: true, sessions: [{ own: true }] })
  })
  it('changes its password, which ends the other sessions', async ({ browser, another, later }) => {
    const beto = another()
    const { secret } = await joined(beto, await invited(await officerIn(browser), BETO))
    later(60)
    const second = another()
    await second.post(at('password'), { email: BETO.email, password: PASSWORD, code: await codeNow(secret) })
    const next = 'siete faroles cruzan la bahía'
    expect(await beto.post(at('password-change'), { current: 'x', next })).toMatchObject({ status: 401, code: 'sign-in.refused' })
    expect(await beto.post(at('password-change'), { current: PASSWORD, next })).toMatchObject({ status: 200 })
    expect(await beto.get(SESSION)).toMatchObject({ status: 200 })
    expect(await second.get(SESSION)).toMatchObject({ status: 401 })
    later(6 * 60)
    expect(await beto.post(at('password-change'), { current: next, next: PASSWORD })).toMatchObject({
      status: 403,
      code: 'sign-in.too-long-ago',
      details: { by: 'sign_in' },
    })
  })
  it('says by what to come in again to whoever let five minutes pass and cannot sign in', async ({ browser, another, later }) => {
    const tooLate = (by: string) => ({ status: 403, code: 'sign-in.too-long-ago', details: { by } })
    const token = await invited(await officerIn(browser), BETO)
    const beto = another()
    await beto.post(at('invitation-begin'), { token })
    const begun = await beto.post(at('codes-begin'), { password: PASSWORD })
    later(6 * 60)
    const code = await codeNow(String(begun.body['secret']))
    expect(await beto.post(at('codes-confirm'), { code })).toMatchObject(tooLate('invitation'))
    // By the same link again, to the end; then the codes of the account are ended, and the new ones are not confirmed in time.
    await joined(beto, token)
    await beto.post(at('codes-begin'), { password: PASSWORD })
    later(6 * 60)
    expect(await beto.post(at('codes-begin'), { password: PASSWORD })).toMatchObject(tooLate('operator'))
    await browser.post(at('example'), { person: 'reader' })
    later(6 * 60)
    expect(await browser.post(at('codes-begin'), { password: PASSWORD })).toMatchObject(tooLate('sign_in'))
    // By the role again, also once there is a password.
    await browser.post(at('example'), { person: 'reader' })
    expect(await browser.post(at('codes-begin'), { password: PASSWORD })).toMatchObject({ status: 200 })
    later(6 * 60)
    expect(await browser.post(at('codes-begin'), { password: PASSWORD })).toMatchObject(tooLate('sign_in'))
  })
  it('promises no link to whoever cannot sign in and has no seat left', async ({ browser, another, later, as }) => {
    const beto = another()
    await joined(beto, await invited(await officerIn(browser), BETO))
    await beto.post(at('codes-begin'), { password: PASSWORD })
    const people = (await browser.get(`/api/programme/person.list?programmeId=${PROGRAMME}`)).body as unknown as Line[]
    const { id: personId, memberships } = people.find(({ email }) => email === BETO.email) ?? { memberships: [] }
    const seat = { programmeId: PROGRAMME, membershipId: memberships[0]?.id }
    expect(await browser.post('/api/programme/membership.end', seat)).toMatchObject({ status: 200 })
    later(6 * 60)
    expect(await beto.post(at('codes-begin'), { password: PASSWORD })).toMatchObject({
      status: 403,
      code: 'sign-in.too-long-ago',
      details: { by: 'seat' },
    })
    expect(await as('operator').post('/api/programme/invitation.renew', { programmeId: PROGRAMME, personId })).toMatchObject({
      status: 409,
      code: 'invitation.without-seat',
    })
    const next = (lang: Lang) =>
      sayProblem(translator(lang, signInRoom.messages), { code: 'sign-in.too-long-ago', details: { by: 'seat' } }).next
    expect([next('en'), next('es')].join(' ')).not.toMatch(/link|enlace/)
  })
  it('takes new codes, which end the old ones', async ({ browser, another, later }) => {
    const beto = another()
    const { secret } = await joined(beto, await invited(await officerIn(browser), BETO))
    later(60)
    const begun = await beto.post(at('codes-begin'), { password: PASSWORD })
    expect(begun.status).toBe(200)
    expect(await beto.post(at('codes-confirm'), { code: await codeNow(secret) })).toMatchObject({ status: 422, code: 'code.wrong' })
    const fresh = String(begun.body['secret'])
    expect(await beto.post(at('codes-confirm'), { code: await codeNow(fresh) })).toMatchObject({ status: 200 })
    later(60)
    const known = { email: BETO.email, password: PASSWORD }
    expect(await another().post(at('password'), { ...known, code: await codeNow(secret) })).toMatchObject({ status: 401 })
    later(60)
    expect(await another().post(at('password'), { ...known, code: await codeNow(fresh) })).toMatchObject({ status: 200 })
  })
  it('ends the session of a device that was left somewhere', async ({ browser, another }) => {
    const other = another()
    for (const one of [browser, other]) await one.post(at('example'), { person: 'reader' })
    const { body } = await browser.get(at('account'))
    const left = (body['sessions'] as { id: string; own: boolean }[]).find(({ own }) => !own)
    expect(await browser.post(at('session-end'), { id: left?.id })).toMatchObject({ status: 200 })
    expect(await other.get(SESSION)).toMatchObject({ status: 401 })
  })
  it('begins no more than five sessions: the oldest is over', async ({ browser, another, later }) => {
    await browser.post(at('example'), { person: 'reader' })
    for (let place = 0; place < 5; place += 1) {
      later(1)
      await another().post(at('example'), { person: 'reader' })
    }
    expect(await browser.get(SESSION)).toMatchObject({ status: 401 })
  })
})

describe.each(ENGINES)('a seat that is ended on %s', (engine) => {
  const it = atDesk(engine)

  it('is gone at the next request, and may be given anew', async ({ browser, another }) => {
    const officer = await officerIn(browser)
    const beto = another()
    await joined(beto, await invited(officer, BETO, 'programme.reader'))
    const list = `/api/programme/person.list?programmeId=${PROGRAMME}`
    const people = (await officer.get(list)).body as unknown as { email: string; memberships: { id: string }[] }[]
    const membershipId = people.find(({ email }) => email === BETO.email)?.memberships[0]?.id
    expect(await beto.get(`/api/programme/programme.show?programmeId=${PROGRAMME}`)).toMatchObject({ status: 200 })
    const ended = await officer.post('/api/programme/membership.end', { programmeId: PROGRAMME, membershipId })
    expect(ended).toMatchObject({ status: 200, body: { membershipId } })
    expect(await beto.get(`/api/programme/programme.show?programmeId=${PROGRAMME}`)).toMatchObject({ status: 403 })
    expect(await beto.get(SESSION)).toMatchObject({ status: 200, body: { memberships: [] } })
    const again = { programmeId: PROGRAMME, country: 'HN', office: 'Fiscalía', role: 'programme.reader', ...BETO }
    expect(await officer.post('/api/programme/person.invite', again)).toMatchObject({ status: 200, body: { link: null } })
    expect((await beto.get(SESSION)).body['memberships']).toHaveLength(1)
  })
})
