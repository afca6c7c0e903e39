import { vi } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { hashOf } from '#seal/ledger/entry.ts'
import { startOf } from '#seal/ledger/kept-log.ts'
import { PROTECTION } from '../contract/protection/contents.ts'
import { actGate, seenIn } from '../domain/act-gate.ts'
import { safeguardsOf } from '../domain/gate-opens.ts'
import { taskOf } from '../domain/task.fixture.ts'
import { people, PROGRAMME } from '../server/cases.fixture.ts'
import { addProtector } from '../web/members/add-to-case.ts'
import { renewConsent, seenConsent, withdrawConsent, writeConsent } from '../web/protection/consent-words.ts'
import { answerGate } from '../web/safeguards/answer-gate.ts'
import { knownCase } from '../web/safeguards/known-case.ts'
import { entriesOf } from '../web/store/open-case.ts'
import { seenTask, writeTask } from '../web/to-do/write-task.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'
import { meet, partOf, recordOf, TODAY } from './protection.fixture.ts'

/** Something that was written, with all that its author had before them when they began to; `entries` are those in which it stands, what is told of it last. */
export type Word = {
  readonly entries: readonly string[]
  readonly is: 'withdrawn' | 'renewed' | 'other'
  /** The consent, the gate or the task that it is of. */
  readonly of: string
  readonly on: string
  readonly seen: ReadonlySet<Word>
}

/** A window, and by how many hours its clock is ahead. */
export type Window = { readonly officer: Officer; readonly builds: boolean; readonly hours: number }
/** A form that is open: saved, it writes by what stood when it was opened. */
export type Form = { readonly at: Window; readonly save: () => Promise<void> }

const A_WEEK_AGO = -168
const NOON = Date.parse(`${TODAY}T12:00:00Z`)
const setClock = (hours: number) => vi.setSystemTime(NOON + hours * 3_600_000)
const todayOf = ({ hours }: Window) => new Date(NOON + hours * 3_600_000).toISOString().slice(0, 10)

/** A window of a prosecutor, two of the support worker and one of a second, by whose clocks it is not the same day. */
export const windowsIn = async (app: App) => {
  const recovery = await recoveryKey()
  const store = `orders ${crypto.randomUUID()}`
  const officerAt = (name: keyof typeof people) =>
    new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name, store: `${store} ${name}` })
  const names = ['member-hn', 'signatory-hn', 'member-pa'] as const
  const [lead, worker, second] = [officerAt(names[0]), officerAt(names[1]), officerAt(names[2])]
  for (const officer of [lead, worker, second]) await officer.begin(recovery)
  const ctx = await lead.desk.begin({ programmeId: PROGRAMME, title: 'Orden', status: 'charge', jurisdictions: ['HN'], deadlines: [] })
  await lead.meetings.keep(ctx)
  await lead.desk.giveProtection(ctx, await recordOf(lead, worker))
  await meet(lead, worker)
  await worker.take(ctx)
  const part = partOf(worker, ctx, PROTECTION).compartment
  await worker.desk.takeOver(ctx, part)
  await addProtector(worker.desk, ctx, part, { record: await recordOf(worker, second), isLead: false })
  await meet(worker, lead, second)
  await second.take(ctx)
  const other = await officerAt(names[1]).unlock()
  const windows: readonly Window[] = [
    { officer: lead, builds: true, hours: 0 },
    { officer: worker, builds: false, hours: 14 },
    { officer: other, builds: false, hours: 14 },
    { officer: second, builds: false, hours: -14 },
  ]
  return { ctx, windows }
}

/** A victim of the case with two consents to be interviewed, and what is written of these in windows that know it or not. */
export class Orders {
  readonly ctx: string
  readonly windows: readonly Window[]
  readonly #words: Word[] = []
  person = ''
  #pseudonym = ''
  #count = 0

  constructor({ ctx, windows }: Awaited<ReturnType<typeof windowsIn>>) {
    this.ctx = ctx
    this.windows = windows
  }

  /** @param taken which of the two were taken back before */
  async begin(n: number, taken: readonly boolean[]): Promise<void> {
    const [first = none(), second = none()] = this.windows
    const [lead, worker] = [first.officer, second.officer]
    this.#pseudonym = `V-${100 + n} Ceiba`
    this.person = await lead.desk.add(this.ctx, 'person', { pseudonym: this.#pseudonym, roles: ['victim'] })
    const known = { pseudonym: this.#pseudonym }
    await lead.desk.tell(this.ctx, () => [{ kind: 'known', content: known, id: this.person }])
    await this.pass(first, second)
    await worker.desk.protect(this.ctx, 'guarded', known, this.person)
    for (const told of ['La primera', 'La segunda'])
      await worker.desk.protect(this.ctx, 'consent', {
        person: this.person,
        to: 'interview',
        told,
        by: 'Enlace',
        given: '2026-11-10',
        until: null,
        withdrawn: null,
      })
    for (const [which, isTaken] of taken.entries()) if (isTaken) await this.open({ ...second, hours: A_WEEK_AGO }, which, 2)?.save()
    await this.passAll()
  }

  /** Brings to a window what another one shows, or all of it but what was written last: it comes bit by bit. */
  async pass(from: Window, to: Window, lacking = 0): Promise<void> {
    const [{ ledger }, there] = [this.caseIn(from), this.caseIn(to).ledger]
    const missing = entriesOf(ledger).filter(({ text }) => !there.entry(hashOf(text)))
    await to.officer.desk.takeIn(this.ctx, startOf(this.ctx), missing.slice(0, missing.length - lacking))
  }

  /** Until each window shows all. */
  async passAll(): Promise<void> {
    for (const _ of [1, 2]) for (const [n, to] of this.windows.entries()) await this.pass(this.windows.at(n - 1) ?? none(), to)
  }

  /** What a window shows: as soon as a version is there, or only once all that is told of it is. */
  shownIn(at: Window, told: 'version' | 'told'): ReadonlySet<Word> {
    const { ledger } = this.caseIn(at)
    return new Set(this.#words.filter(({ entries }) => ledger.entry(entries.at(told === 'told' ? -1 : 0) ?? '') !== undefined))
  }

  wordOf(version: string): Word | undefined {
    return this.#words.find(({ entries }) => entries.includes(version))
  }

  caseIn({ officer }: Window) {
    return officer.caseOf(this.ctx)
  }

  consentsIn(at: Window) {
    return this.caseIn(at).protection.consent.filter(({ content }) => content.person === this.person)
  }

  gateIn(at: Window) {
    return actGate(knownCase(this.caseIn(at), TODAY), this.person, 'interview')
  }

  tasksIn(at: Window) {
    return this.caseIn(at).file.task.filter(({ content }) => content.question.includes(this.#pseudonym))
  }

  /** Opens what an officer may write in a window. @param which, @param how of several things or ways one */
  open(at: Window, which: number, how: number): Form | undefined {
    return at.builds ? this.#openBuilding(at, which) : this.#openConsent(at, which, how)
  }

  #form(at: Window, said: Pick<Word, 'is' | 'of' | 'on'>, write: () => Promise<unknown>): Form {
    const seen = this.shownIn(at, 'version')
    const save = async () => {
      setClock(at.hours)
      const before = new Set(this.windows.flatMap((one) => [...this.caseIn(one).ledger.entries].map(({ hash }) => hash)))
      await write()
      const entries = [...this.caseIn(at).ledger.entries].map(({ hash }) => hash).filter((hash) => !before.has(hash))
      const { withdrawn } = this.consentsIn(at).find(({ version }) => entries.includes(version))?.content ?? {}
      this.#words.push({ ...said, ...(withdrawn && { is: 'withdrawn', on: withdrawn.on }), entries, seen })
    }
    return { at, save }
  }

  #openConsent(at: Window, which: number, how: number): Form | undefined {
    const { desk } = at.officer
    const all = this.consentsIn(at)
    const chosen = all[which % all.length]
    if (!chosen) throw new Error('no consent')
    const { id, content } = chosen
    const versions = all.filter((one) => one.id === id)
    const by = `Enlace ${(this.#count += 1)}`
    const today = todayOf(at)
    if (how === 0) {
      // A word is changed, or one of two versions chosen.
      const said = { ...content, ...(versions.length > 1 ? {} : { by }) }
      return this.#form(at, { is: 'other', of: id, on: today }, () => writeConsent(desk, this.ctx, { standing: versions, content: said }))
    }
    if (!content.withdrawn)
      return this.#form(at, { is: 'withdrawn', of: id, on: today }, () => withdrawConsent(desk, this.ctx, chosen, { on: today, why: null }))
    if (today < content.withdrawn.on) return undefined
    const given = how === 1 ? content.withdrawn.on : today
    const seen = seenConsent(this.caseIn(at), chosen)
    return this.#form(at, { is: 'renewed', of: id, on: given }, () =>
      renewConsent(desk, this.ctx, { seen, given: { ...content, by, given, withdrawn: null } }),
    )
  }

  #openBuilding(at: Window, which: number): Form {
    const { desk } = at.officer
    if (which % 2 === 0) {
      const seen = seenIn(this.gateIn(at))
      const items = Object.fromEntries(safeguardsOf('interview').map((one) => [one, { state: 'done' as const, why: null }]))
      const given = { person: this.person, act: 'interview' as const, items, ageToday: 'adult' as const }
      return this.#form(at, { is: 'other', of: 'gate', on: TODAY }, () => answerGate(desk, this.ctx, { seen, given }))
    }
    const [task] = this.tasksIn(at)
    const seen = seenTask(this.caseIn(at), task?.id ?? null)
    const given = { ...taskOf(`Oír a ${this.#pseudonym}`), owner: `Oficina ${(this.#count += 1)}` }
    return this.#form(at, { is: 'other', of: 'task', on: TODAY }, () => writeTask(desk, this.ctx, { seen, given }))
  }
}

const none = (): never => {
  throw new Error('no such window')
}
