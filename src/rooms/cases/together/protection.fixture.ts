import type { App } from '#kernel/http/app.ts'
import { PROTECTION } from '../contract/protection/contents.ts'
import { actGate } from '../domain/act-gate.ts'
import { safeguardsOf } from '../domain/gate-opens.ts'
import { partsOf } from '../domain/protection/parts.ts'
import { people, PROGRAMME, type Who } from '../server/cases.fixture.ts'
import { addProtector } from '../web/members/add-to-case.ts'
import { withdrawConsent } from '../web/protection/consent-words.ts'
import { knownCase } from '../web/safeguards/known-case.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'

export const TODAY = '2026-11-27'
export const NOTE = 'Duerme mejor desde que cambió de lugar'
const WHY = 'Teme que la reconozcan en el pasillo'

const officerAt = (app: App, name: Who, store?: string): Officer =>
  new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name, ...(store !== undefined && { store }) })

export const officerIn = async (app: App, name: Who, recovery: Awaited<ReturnType<typeof recoveryKey>>, store?: string): Promise<Officer> =>
  officerAt(app, name, store).begin(recovery)

/** Another window of the browser in which an officer began with a store of this name. */
export const windowOf = (app: App, name: Who, store: string): Promise<Officer> => officerAt(app, name, store).unlock()

export const meet = async (...officers: readonly Officer[]): Promise<void> => {
  for (const officer of officers) await officer.meetings.meet()
}

export const recordOf = async (by: Officer, of: Officer) => {
  const found = await by.server.find(of.id)
  if (!found) throw new Error('the server knows no such key')
  return found.record
}

export const partOf = (officer: Officer, ctx: string, kind: string) => {
  const [part] = partsOf(officer.caseOf(ctx), kind, officer.id)
  if (!part) throw new Error('no such part is read here')
  return part
}

/** A prosecutor's case with a victim, whose protection was given to a support worker who took it over. */
export const setting = async (app: App) => {
  const recovery = await recoveryKey()
  const [lead, worker] = [await officerIn(app, 'member-hn', recovery), await officerIn(app, 'signatory-hn', recovery)]
  const ctx = await lead.desk.begin({
    programmeId: PROGRAMME,
    title: 'Autobús canario',
    status: 'charge',
    jurisdictions: ['HN'],
    deadlines: [],
  })
  const person = await lead.desk.add(ctx, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  await lead.meetings.keep(ctx)
  await lead.desk.giveProtection(ctx, await recordOf(lead, worker))
  await lead.desk.tell(ctx, () => [{ kind: 'known', content: { pseudonym: 'V-01 Ceiba' }, id: person }])
  await meet(lead, worker)
  await worker.take(ctx)
  return { recovery, lead, worker, ctx, person }
}

export const taken = async (app: App) => {
  const all = await setting(app)
  const { worker, lead, ctx, person } = all
  await worker.desk.takeOver(ctx, partOf(worker, ctx, PROTECTION).compartment)
  await worker.desk.protect(ctx, 'guarded', { pseudonym: 'V-01 Ceiba' }, person)
  await worker.desk.protect(ctx, 'note', { person, on: TODAY, text: NOTE })
  await meet(worker, lead)
  return all
}

export const stands = (officer: Officer, ctx: string, person: string) => actGate(knownCase(officer.caseOf(ctx), TODAY), person, 'interview')

export const consentOf = (officer: Officer, ctx: string) => {
  const [consent] = officer.caseOf(ctx).protection.consent
  if (!consent) throw new Error('no consent')
  return consent
}

/** A consent that the worker wrote, and the safeguards of the interview all answered by the prosecutor. */
export const agreed = async (app: App) => {
  const all = await taken(app)
  const { lead, worker, ctx, person } = all
  await worker.desk.protect(ctx, 'consent', {
    person,
    to: 'interview',
    told: 'Para qué es y quién la verá',
    by: 'Enlace de apoyo',
    given: TODAY,
    until: null,
    withdrawn: null,
  })
  const items = Object.fromEntries(safeguardsOf('interview').map((one) => [one, { state: 'done' as const, why: null }]))
  await lead.desk.add(ctx, 'gate', { person, act: 'interview', items, ageToday: 'adult' })
  await meet(lead, worker)
  const withdraw = async () => {
    await withdrawConsent(worker.desk, ctx, consentOf(worker, ctx), { on: TODAY, why: WHY })
    await meet(worker, lead)
  }
  return { ...all, withdraw }
}

/** The same, taken back on 20 November, which a second officer who protects knows too. @param store that of the second, of which they may open more windows */
export const twoProtect = async (app: App, store: string) => {
  const all = await agreed(app)
  const { lead, worker, recovery, ctx } = all
  const second = await officerIn(app, 'member-pa', recovery, store)
  const part = partOf(worker, ctx, PROTECTION).compartment
  await addProtector(worker.desk, ctx, part, { record: await recordOf(worker, second), isLead: false })
  await meet(worker, lead, second)
  await second.take(ctx)
  await withdrawConsent(worker.desk, ctx, consentOf(worker, ctx), { on: '2026-11-20', why: 'No quiere' })
  await meet(worker, lead, second)
  return { ...all, second }
}
