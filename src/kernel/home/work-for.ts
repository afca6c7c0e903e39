import { may, mayEver } from '../access/ability.ts'
import type { Handle } from '../db/handles.ts'
import type { Values } from '../i18n/translate.ts'
import { type AtHome, type FirstStep, type HomeAsked, type Reading, STAGES, type Step, STEPS, type WorkKind } from './kind.ts'
import type { WorkAtHome } from './work-show.ts'

type Over = { readonly db: Handle; readonly asked: HomeAsked; readonly say: (key: string, values?: Values) => { es: string; en: string } }

/** The same for whoever reads it, asked once. */
export const onceIn = (db: Handle, given: Omit<HomeAsked, 'once'>): HomeAsked => {
  const read = new Map<Reading<unknown>, Promise<unknown>>()
  const asked: HomeAsked = {
    ...given,
    once: <Read>(reading: Reading<Read>) => {
      const known = read.get(reading) ?? reading(db, asked)
      read.set(reading, known)
      return known as Promise<Read>
    },
  }
  return asked
}

/** What no seat of theirs in this programme could ever do is not counted either. */
const mightDo = ({ actor, programmeId }: HomeAsked, { can }: Pick<WorkKind, 'can'>): boolean =>
  mayEver({ ...actor, memberships: actor.memberships.filter((seat) => seat.programmeId === programmeId) }, can)

const waitsOf = async ({ db, asked, say }: Over, kind: WorkKind): Promise<WorkAtHome['waits']> => {
  if (!mightDo(asked, kind)) return []
  const own = (await kind.waiting(db, asked)).filter(({ about }) => may(asked.actor, kind.can, about))
  return [...Map.groupBy(own, ({ about }) => kind.apart?.(about) ?? '').values()].flatMap((waiting) => {
    const count = waiting.reduce((sum, { count: more = 1 }) => sum + more, 0)
    const abouts = waiting.map(({ about }) => about)
    const countries = [...new Set(abouts.flatMap(({ country }) => country ?? []))]
    const words = say(kind.words, { n: count, ...kind.says?.(abouts) })
    return count === 0 ? [] : [{ kind: kind.kind, count, words, countries, address: kind.page(asked.programme, abouts) }]
  })
}

type Rule = { readonly after: readonly Step[]; readonly until?: Step }

/** Those that are to be done and that this actor may do now; none once the last is done, whatever else is not. */
const stepsOf = async ({ db, asked, say }: Over, steps: readonly FirstStep[]): Promise<WorkAtHome['steps']> => {
  const { programme, programmeId, actor } = asked
  const of = new Map(steps.map((one) => [one.step, one]))
  const isDone = async (step: Step): Promise<boolean> => (await of.get(step)?.isDone(db, asked)) ?? true
  const open: WorkAtHome['steps'] = []
  if (await isDone('report')) return open
  for (const [step, { after, until }] of Object.entries(STEPS) as [Step, Rule][]) {
    const one = of.get(step)
    if (!one || !may(actor, one.can, { programmeId }) || (await isDone(step)) || (until && (await isDone(until)))) continue
    let isReady = true
    for (const needed of after) isReady &&= await isDone(needed)
    if (isReady) open.push({ step, words: say(one.words), go: say(`${one.words}.go`), address: one.page(programme) })
  }
  return open
}

/** What the rooms have for whoever asks: nothing that this person cannot do or may not read. */
export const workFor = async (over: Over, rooms: readonly AtHome[]): Promise<WorkAtHome> => {
  const { db, asked, say } = over
  const waits: WorkAtHome['waits'] = []
  for (const kind of rooms.flatMap(({ work = [] }) => work)) waits.push(...(await waitsOf(over, kind)))
  const chain: WorkAtHome['chain'] = []
  const stages = rooms.flatMap((room) => room.stages ?? []).toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
  for (const { stage, words, can, count, page } of stages) {
    if (!may(asked.actor, can, { programmeId: asked.programmeId })) continue
    const n = await count(db, asked)
    chain.push({ stage, count: n, words: say(words, { n }), address: page(asked.programme) })
  }
  const first = await stepsOf(
    over,
    rooms.flatMap(({ steps = [] }) => steps),
  )
  return { waits, chain, steps: first }
}
