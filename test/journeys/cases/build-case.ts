import type { Exhibit } from '#cases/exhibit.ts'
import type { GroupAnswer } from '#cases/group.ts'
import type { ProofCell } from '#cases/proof.ts'
import type { Payment, PaymentParty } from '#cases/payment.ts'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import { TITLE } from '../case-at-desk.ts'
import { CaseMade } from '../case-made.ts'

/** An adult of Honduras who was deceived for forced labour, and taken over a border. */
export const FACTS = Facts.parse({
  schema: 'istmo/facts/1',
  id: 'recruitment',
  jurisdictions: ['HN'],
  date: '2022',
  age: 'adult',
  acts: { transportation: 'yes' },
  means: { deception: 'yes' },
  purpose: { forcedLabour: { intended: 'yes' } },
  border: 'yes',
  entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' },
  benefit: 'yes',
})

/** An exhibit of which nothing more is said than is given. */
export const exhibit = (number: string, description: string, given: Partial<Exhibit> = {}): Exhibit => ({
  number,
  kind: 'document',
  description,
  origin: { place: null, date: null, by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status: 'admitted', why: null },
  perishes: null,
  pointsAway: false,
  ...given,
})

/** A victim, three who are accused, a decision, a charge, and two members whom an exhibit shows. */
const made = async (publicHalf: Buffer) => {
  const one = await CaseMade.begun(publicHalf)
  await one.write('case', { programmeId: crypto.randomUUID(), title: TITLE, status: 'charge', jurisdictions: ['HN'], deadlines: [] })
  const victim = await one.write('person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  const [first, second, third] = [
    await one.write('person', { pseudonym: 'S-02 Caoba', roles: ['accused'] }),
    await one.write('person', { pseudonym: 'S-03 Cedro', roles: ['accused'] }),
    await one.write('person', { pseudonym: 'S-04 Guanacaste', roles: ['suspect'] }),
  ]
  const decision = decisionOn(seedLaw(), [FACTS], '2026-03-02T14:00:00.000Z')
  await one.write('decision', { person: victim.id, supersedes: null, decision })
  const charge = await one.write('charge', { accused: first.id, victim: victim.id, system: 'HN', offence: 'TIP' })
  const told = await one.write('exhibit', exhibit('E-001', 'Declaración anticipada', { kind: 'testimony', sources: [victim.id] }))
  const calls = await one.write('exhibit', exhibit('E-002', 'Registro de llamadas, enero a marzo', { kind: 'record' }))
  const answer = (row: GroupAnswer['row'], person: string | null, given: Partial<GroupAnswer> = {}) =>
    one.write('group', {
      row,
      person,
      answer: 'yes',
      exhibits: [calls.id],
      why: 'Se llaman a diario en los días de los traslados.',
      ...given,
    })
  await answer('member', first.id)
  await answer('member', second.id)
  await answer('three', null)
  await answer('aim', null)
  return { one, victim, first, second, third, charge, told, calls }
}

/** The same as a sealed copy. */
export const group = async (publicHalf: Buffer): Promise<Buffer> => (await made(publicHalf)).one.copy()

const person = (of: { readonly id: string }): PaymentParty => ({ kind: 'person', person: of.id })
const WALLET: PaymentParty = { kind: 'account', text: 'billetera terminada en 4471' }

/** A case with its money: what a victim paid and is owed, a wallet out of balance, and money that comes back. */
const withMoney = async (publicHalf: Buffer) => {
  const built = await made(publicHalf)
  const { one, victim, first, second, calls } = built
  const pay = (payer: PaymentParty, payee: PaymentParty, amount: string, given: Partial<Payment> = {}) =>
    one.write('payment', {
      payer,
      payee,
      amount,
      currency: 'HNL',
      moved: 'paid',
      date: '2022-03',
      channel: 'mobile',
      purpose: null,
      exhibits: [calls.id],
      status: 'evidenced',
      ...given,
    })
  await pay(person(victim), WALLET, '1250.10', { purpose: '=pasaje', date: '2022-03-01' })
  await pay(WALLET, person(first), '1000.20', { date: '2022-03-02' })
  await pay(person(first), person(second), '300', { currency: 'USD', status: 'alleged', exhibits: [] })
  await pay(person(second), person(first), '290', { currency: 'USD', status: 'inferred', exhibits: [], date: '2022-04' })
  await pay(person(first), person(victim), '8000', { moved: 'owed', channel: 'cash', purpose: 'salario de marzo', status: 'alleged' })
  await pay(person(first), person(victim), '8000', { moved: 'withheld', channel: 'debt', purpose: 'deuda del pasaje', status: 'alleged' })
  return built
}

/** The same as a sealed copy. */
export const money = async (publicHalf: Buffer): Promise<Buffer> => (await withMoney(publicHalf)).one.copy()

/** The same with a plan that both sides signed with one key, and whose review is overdue. */
const withPlan = async (publicHalf: Buffer) => {
  const built = await withMoney(publicHalf)
  const { one, charge } = built
  const plan = await one.write('plan', {
    hypothesis: 'Reclutan con una promesa de empleo y cobran el pasaje como deuda.',
    elements: [{ charge: charge.id, element: 'means' }],
    decisions: [{ what: 'Detener o seguir observando', on: '2020-02-03', by: 'Fiscalía' }],
    authorities: [{ what: 'Orden de registros bancarios', expires: '2099-05-01' }],
    risks: [{ what: 'Que adviertan a quien recluta', answer: 'Actos simultáneos en los tres lugares' }],
    safety: 'Nadie contacta a V-01 Ceiba sin quien la acompaña.',
    review: '2020-02-01',
  })
  for (const side of ['police', 'prosecution'] as const) await one.write('position', { plan: plan.version, side, says: 'signs', why: null })
  return built
}

/** The same as a sealed copy. */
export const planned = async (publicHalf: Buffer): Promise<Buffer> => (await withPlan(publicHalf)).one.copy()

/** The same with what exhibits say, and a task for what is missing. */
export const theory = async (publicHalf: Buffer): Promise<Buffer> => {
  const { one, charge, told, calls } = await withPlan(publicHalf)
  const cell = (element: string, exhibit: { readonly id: string }, why: string, strength: ProofCell['strength'] = 'strong') =>
    one.write('cell', { charge: charge.id, element, exhibit: exhibit.id, says: 'supports', strength, why, rebuttal: null })
  await cell('act', told, 'Cuenta quién la llevó y por dónde (min. 12).')
  await cell('act', calls, 'Las antenas siguen el trayecto del autobús.')
  await cell('means', told, 'Le prometieron un empleo que no existía (min. 20).')
  await cell('purpose', calls, 'Llamadas al lugar de trabajo (p. 3).', 'weak')
  await one.write('task', {
    question: '¿Quién más oyó la promesa de empleo?',
    method: 'Entrevistas en el lugar de origen',
    owner: 'Unidad contra la trata',
    due: '2099-04-01',
    authority: null,
    risk: true,
    element: { charge: charge.id, element: 'means' },
    exhibit: null,
    state: 'planned',
    why: null,
  })
  return one.copy()
}
