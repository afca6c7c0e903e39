import { describe, expect } from 'vitest'
import { contextOf } from '#kernel/access/context.ts'
import { NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { reading } from '#kernel/db/transaction.ts'
import { ENGINES } from '#test/postgres.ts'
import { newProgramme, people, PROGRAMME } from './people.fixture.ts'
import { atDesk, type Browser } from './sign-in.fixture.ts'

const SESSION = '/api/programme/session.show'
const STATE = '/api/sign-in/state'
const EXAMPLE = '/api/sign-in/example'
const OUT = '/api/sign-in/out'
const LIST = `/api/programme/person.list?programmeId=${PROGRAMME}`

describe.each(ENGINES)('the people of the example on %s', (engine) => {
  const it = atDesk(engine)

  it('are nobody until they sign in', async ({ browser }) => {
    expect(await browser.get(SESSION)).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('are offered by role', async ({ browser }) => {
    const { body } = await browser.get(STATE)
    expect(body['example']).toEqual([
      { person: 'officer', role: 'programme.officer', country: 'REG', countryEs: 'la región', countryEn: 'the region' },
      { person: 'officer-2', role: 'programme.officer', country: 'REG', countryEs: 'la región', countryEn: 'the region' },
      { person: 'lead', role: 'assess.lead', country: 'REG', countryEs: 'la región', countryEn: 'the region' },
      { person: 'assessor-hn', role: 'assess.assessor', country: 'HN', countryEs: 'Nombre', countryEn: 'Name' },
      { person: 'signatory-hn', role: 'programme.country-signatory', country: 'HN', countryEs: 'Nombre', countryEn: 'Name' },
      { person: 'member-hn', role: 'programme.country-member', country: 'HN', countryEs: 'Nombre', countryEn: 'Name' },
      { person: 'member-2-hn', role: 'programme.country-member', country: 'HN', countryEs: 'Nombre', countryEn: 'Name' },
      { person: 'director-hn', role: 'train.director', country: 'HN', countryEs: 'Nombre', countryEn: 'Name' },
      { person: 'training-hn', role: 'train.team', country: 'HN', countryEs: 'Nombre', countryEn: 'Name' },
      { person: 'analyst', role: 'train.analyst', country: 'REG', countryEs: 'la región', countryEn: 'the region' },
      { person: 'reader', role: 'programme.reader', country: 'REG', countryEs: 'la región', countryEn: 'the region' },
    ])
  })
  it('sign in by role, and may what the role may', async ({ browser, auditLines }) => {
    expect(await browser.post(EXAMPLE, { person: 'assessor-hn' })).toMatchObject({ status: 200, body: {} })
    expect(browser.set).toEqual([expect.stringMatching(/^__Host-istmo=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/i)])
    const seat = { programmeId: PROGRAMME, programmeCode: 'XCAS26', country: 'HN', role: 'assess.assessor' }
    const own = { name: 'Evaluación, Nombre', email: 'assessor-hn@example.invalid', memberships: [seat] }
    expect(await browser.get(SESSION)).toMatchObject({ status: 200, body: own })
    expect(await browser.get(LIST)).toMatchObject({ status: 403 })
    expect(await auditLines()).toMatchObject([{ event: 'sign-in.session.begin' }])
    expect(await browser.post(EXAMPLE, { person: 'officer' })).toMatchObject({ status: 200 })
    expect(await browser.get(LIST)).toMatchObject({ status: 200 })
  })
  it('are refused where there is no such part, and from another website', async ({ browser }) => {
    expect(await browser.post(EXAMPLE, { person: 'queen' })).toMatchObject({ status: 404, code: 'record.not-found' })
    browser.origin = 'http://evil.example'
    expect(await browser.post(EXAMPLE, { person: 'officer' })).toMatchObject({ status: 403, code: 'access.other-origin' })
  })
  const ELSEWHERE: readonly (readonly [string, (browser: Browser) => void])[] = [
    ['another machine', (browser) => void (browser.peer = '192.0.2.7')],
    ['another machine of IPv6', (browser) => void (browser.peer = '2001:db8::7')],
    ['nobody knows where', (browser) => void (browser.peer = undefined)],
    ...['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Real-IP', 'Via'].map(
      (header) => [`behind a proxy, by ${header}`, (browser: Browser) => void (browser.passedOn = { [header]: 'for=192.0.2.7' })] as const,
    ),
  ]
  it.for(ELSEWHERE)('are neither offered nor let in from %s, whatever the Host says', async ([, from], { browser }) => {
    from(browser)
    expect((await browser.get(STATE)).body).toEqual({ example: null })
    expect(await browser.post(EXAMPLE, { person: 'officer' })).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(browser.set).toEqual([])
  })
  it.for(['::1', '::ffff:127.0.0.1', '127.8.8.8'])('come from %s as from this machine', async (peer, { browser }) => {
    browser.peer = peer
    expect(await browser.post(EXAMPLE, { person: 'officer' })).toMatchObject({ status: 200 })
  })
  it('are unknown in any other mode, with a session of before too', async ({ browser, withoutExample }) => {
    await browser.post(EXAMPLE, { person: 'officer' })
    const elsewhere = withoutExample(browser)
    expect(await elsewhere.get(SESSION)).toMatchObject({ status: 401 })
    expect((await elsewhere.get(STATE)).body).toEqual({ example: null })
    expect(await elsewhere.post(EXAMPLE, { person: 'officer' })).toMatchObject({ status: 404 })
  })
  it('sign out, of one place or of all', async ({ browser, another }) => {
    const second = another()
    for (const one of [browser, second]) await one.post(EXAMPLE, { person: 'reader' })
    expect(await browser.post(OUT, { everywhere: false })).toMatchObject({ status: 200 })
    expect(browser.cookies().size).toBe(0)
    expect(await second.get(SESSION)).toMatchObject({ status: 200 })
    await browser.post(EXAMPLE, { person: 'reader' })
    await browser.post(OUT, { everywhere: true })
    expect(await second.get(SESSION)).toMatchObject({ status: 401 })
  })
  it('are out after thirty minutes without a word, and after twelve hours with', async ({ browser, later }) => {
    await browser.post(EXAMPLE, { person: 'reader' })
    for (let asked = 0; asked < 3; asked += 1) {
      later(29 * 60)
      expect(await browser.get(SESSION)).toMatchObject({ status: 200 })
    }
    later(31 * 60)
    expect(await browser.get(SESSION)).toMatchObject({ status: 401 })
    await browser.post(EXAMPLE, { person: 'reader' })
    for (let asked = 0; asked < 25; asked += 1) {
      later(28 * 60)
      expect(await browser.get(SESSION)).toMatchObject({ status: 200 })
    }
    later(25 * 60)
    expect(await browser.get(SESSION)).toMatchObject({ status: 401 })
  })
  it('begin each session anew: the token of before is over', async ({ browser, another }) => {
    await browser.post(EXAMPLE, { person: 'reader' })
    const thief = another()
    for (const [name, value] of browser.cookies()) (thief.cookies() as Map<string, string>).set(name, value)
    expect(await thief.get(SESSION)).toMatchObject({ status: 200 })
    await browser.post(EXAMPLE, { person: 'officer' })
    expect(await thief.get(SESSION)).toMatchObject({ status: 401 })
  })
  it('show their accounts to no room, whoever acts', async ({ browser, house }) => {
    await browser.post(EXAMPLE, { person: 'reader' })
    const rowsSeenBy = (context: Record<`istmo.${string}`, string>) =>
      reading<{ auth_session: { token: string } }, number>(house.database, context, async (db) => {
        const rows = await db.selectFrom('auth_session').select('token').execute()
        return rows.length
      })
    expect(await rowsSeenBy(contextOf(people['olga-officer'] ?? NOBODY))).toBe(0)
    expect(await rowsSeenBy(contextOf(NOBODY))).toBe(0)
    expect(await rowsSeenBy(contextOf(OPERATOR))).toBe(1)
  })
})

/** Somebody of the example founds a programme of their own and invites a person of the example to it. */
const invitedBy = async (officer: Browser): Promise<{ token: string; programmeCode: string }> => {
  await officer.post(EXAMPLE, { person: 'officer' })
  const { id: programmeId } = (await officer.post('/api/programme/programme.create', newProgramme)).body
  const person = { name: 'Firma por el país', email: 'signatory-hn@example.invalid' }
  const seat = { programmeId, country: 'PA', office: 'Ministerio', role: 'programme.country-signatory', ...person }
  const { status, body } = await officer.post('/api/programme/person.invite', seat)
  expect(status).toBe(200)
  return { token: String((body['link'] as { path: string }).path.split('#')[1]), programmeCode: newProgramme.code }
}
const INVITATION = '/api/sign-in/invitation'
const BEGIN = '/api/sign-in/invitation-begin'
const ACCEPT = '/api/sign-in/invitation-accept'

describe.each(ENGINES)('a person of the example who is invited to another programme, on %s', (engine) => {
  const it = atDesk(engine)

  it('has an account to accept with, also before they entered for the first time', async ({ browser, another }) => {
    const { token } = await invitedBy(browser)
    expect(await another().post(INVITATION, { token })).toMatchObject({ status: 200, body: { account: true, signedIn: false } })
    expect(await browser.post(INVITATION, { token })).toMatchObject({ status: 200, body: { account: true, signedIn: false } })
  })
  it('accepts once signed in by their role, and has both seats from then on', async ({ browser, another }) => {
    const { token, programmeCode } = await invitedBy(browser)
    const signatory = another()
    await signatory.post(EXAMPLE, { person: 'signatory-hn' })
    expect(await signatory.post(INVITATION, { token })).toMatchObject({ body: { account: true, signedIn: true } })
    expect(await signatory.post(ACCEPT, { token })).toMatchObject({ status: 200, body: { programmeCode } })
    const seats = [{ programmeCode: 'XCAS26' }, { programmeCode, country: 'PA', role: 'programme.country-signatory' }]
    for (const one of [signatory, another()]) {
      await one.post(EXAMPLE, { person: 'signatory-hn' })
      const { memberships } = (await one.get(SESSION)).body as { memberships: object[] }
      expect(memberships).toHaveLength(2)
      expect(memberships).toEqual(expect.arrayContaining(seats.map((seat) => expect.objectContaining(seat))))
    }
    expect(await signatory.post(ACCEPT, { token })).toMatchObject({ status: 404, code: 'invitation.over' })
  })
  it('is nobody else of the example, and no account begun in their place', async ({ browser, another }) => {
    const { token } = await invitedBy(browser)
    expect(await browser.post(ACCEPT, { token })).toMatchObject({ status: 409, code: 'invitation.other-account' })
    expect(await another().post(ACCEPT, { token })).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await another().post(BEGIN, { token })).toMatchObject({ status: 409, code: 'account.there-already' })
    expect(await another().post(EXAMPLE, { person: 'signatory-hn' })).toMatchObject({ status: 200 })
  })
  it('is told in any other mode where they could accept', async ({ browser, another, withoutExample }) => {
    const { token } = await invitedBy(browser)
    const signatory = another()
    await signatory.post(EXAMPLE, { person: 'signatory-hn' })
    const elsewhere = withoutExample(signatory)
    for (const step of [INVITATION, BEGIN])
      expect(await elsewhere.post(step, { token }), step).toMatchObject({ status: 409, code: 'invitation.of-example' })
    expect(await elsewhere.post(ACCEPT, { token })).toMatchObject({ status: 401 })
  })
  it('who never came in gets no account of another in any other mode', async ({ browser, another, withoutExample }) => {
    const { token } = await invitedBy(browser)
    for (const step of [INVITATION, BEGIN])
      expect(await withoutExample(another()).post(step, { token }), step).toMatchObject({ status: 409, code: 'invitation.of-example' })
    expect(await another().post(EXAMPLE, { person: 'signatory-hn' })).toMatchObject({ status: 200 })
  })
})
