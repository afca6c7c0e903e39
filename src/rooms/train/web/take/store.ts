import { type Answer, asked, type Attempt, type KeptPack, openDatabase, rangeOf, reading, writing } from './database.ts'

/** What this device keeps of tests until the server has it. */
export type Store = {
  readonly device: string
  readonly packs: () => Promise<readonly KeptPack[]>
  readonly keepPack: (pack: KeptPack) => Promise<void>
  readonly attempts: (link: string) => Promise<readonly Attempt[]>
  readonly begin: (attempt: Attempt) => Promise<void>
  /** Tells once it is on the disk. */
  readonly write: (attempt: string, answer: Pick<Answer, 'place' | 'said' | 'language'>) => Promise<void>
  readonly change: (attempt: string, change: Partial<Pick<Attempt, 'place' | 'drafts' | 'finished'>>) => Promise<void>
  readonly answers: (attempt: string) => Promise<readonly Answer[]>
  /** These arrived. A try that is finished and has arrived whole leaves the device. */
  readonly arrived: (attempt: string, sequences: readonly number[]) => Promise<void>
}

const all = async <Row>(store: IDBObjectStore, range?: IDBKeyRange): Promise<readonly Row[]> => (await asked(store.getAll(range))) as Row[]

/** A name that says nothing of the device, drawn once. */
const deviceOf = (database: IDBDatabase): Promise<string> =>
  writing(database, async ({ own }) => {
    const before = (await asked(own.get('device'))) as string | undefined
    const device = before ?? crypto.randomUUID()
    if (before === undefined) await asked(own.put(device, 'device'))
    return device
  })

export const openStore = async (): Promise<Store> => {
  const database = await openDatabase()
  const one = async (store: IDBObjectStore, id: string): Promise<Attempt> => {
    const found = (await asked(store.get(id))) as Attempt | undefined
    if (!found) throw new Error('this try is no longer on the device')
    return found
  }
  return {
    device: await deviceOf(database),
    packs: () => reading(database, ({ pack }) => all<KeptPack>(pack)),
    keepPack: (kept) => writing(database, async ({ pack }) => void (await asked(pack.put(kept)))),
    attempts: async (link) => (await reading(database, ({ attempt }) => all<Attempt>(attempt))).filter((own) => own.link === link),
    begin: (begun) => writing(database, async ({ attempt }) => void (await asked(attempt.add(begun)))),
    write: (id, said) =>
      writing(database, async ({ attempt, answer }) => {
        // Asked within: two windows of one browser give no number twice.
        const before = await one(attempt, id)
        const [sequence, deviceAt] = [before.sequence + 1, new Date().toISOString()]
        await asked(answer.add({ ...said, attempt: id, sequence, deviceAt, sent: 0 } satisfies Answer))
        await asked(attempt.put({ ...before, sequence } satisfies Attempt))
      }),
    change: (id, change) =>
      writing(
        database,
        async ({ attempt }) => void (await asked(attempt.put({ ...(await one(attempt, id)), ...change } satisfies Attempt))),
      ),
    answers: (id) => reading(database, ({ answer }) => all<Answer>(answer, rangeOf(id))),
    arrived: (id, sequences) =>
      writing(database, async ({ attempt, answer }) => {
        const [own, there] = [await one(attempt, id), new Set(sequences)]
        const answers = await all<Answer>(answer, rangeOf(id))
        const open = answers.filter(({ sent, sequence }) => sent === 0 && !there.has(sequence))
        if (own.finished && open.length === 0) {
          await asked(answer.delete(rangeOf(id)))
          await asked(attempt.delete(id))
        } else for (const row of answers) if (there.has(row.sequence)) await asked(answer.put({ ...row, sent: 1 } satisfies Answer))
      }),
  }
}
