import type { FormName } from '../../contract/forms.ts'
import type { Pack } from '../../contract/pack.ts'
import type { SelfCode } from '../../contract/self-code.ts'

/** A test as it was loaded, by the hash of its link. */
export type KeptPack = { readonly link: string; readonly token: string; readonly pack: Pack; readonly keptAt: string }

export type Attempt = {
  readonly id: string
  readonly link: string
  readonly form: FormName
  readonly code: SelfCode | null
  readonly begunAt: string
  /** Number of the answer that was written last, of the question before the eyes, and what is half put together there. */
  readonly sequence: number
  readonly place: number
  readonly drafts: Readonly<Record<number, string>>
  readonly finished: boolean
}

export type Answer = {
  readonly attempt: string
  readonly sequence: number
  readonly place: number
  readonly said: string
  readonly language: 'es' | 'en'
  readonly deviceAt: string
  /** Whether the server said that it has it. */
  readonly sent: 0 | 1
}

export const STORES = ['pack', 'attempt', 'answer', 'own'] as const
export type StoreName = (typeof STORES)[number]

export const asked = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser could not keep this')))
  })

const whole = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    for (const name of ['abort', 'error'])
      transaction.addEventListener(name, () => reject(transaction.error ?? new Error('the browser could not keep this')))
  })

export const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('istmo-test', 1)
  request.addEventListener('upgradeneeded', () => {
    const database = request.result
    database.createObjectStore('pack', { keyPath: 'link' })
    database.createObjectStore('attempt', { keyPath: 'id' })
    database.createObjectStore('answer', { keyPath: ['attempt', 'sequence'] })
    database.createObjectStore('own')
  })
  return asked(request)
}

type Stores = Readonly<Record<StoreName, IDBObjectStore>>

/** Writes, and returns once it is on the disk and not only in the memory of the browser. */
export const writing = async <Result>(database: IDBDatabase, work: (stores: Stores) => Promise<Result>): Promise<Result> => {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' })
  const done = whole(transaction)
  const result = await work(storesOf(transaction))
  await done
  return result
}

export const reading = <Result>(database: IDBDatabase, work: (stores: Stores) => Promise<Result>): Promise<Result> =>
  work(storesOf(database.transaction(STORES, 'readonly')))

const storesOf = (transaction: IDBTransaction): Stores => ({
  pack: transaction.objectStore('pack'),
  attempt: transaction.objectStore('attempt'),
  answer: transaction.objectStore('answer'),
  own: transaction.objectStore('own'),
})

/** All answers of one try. */
export const rangeOf = (attempt: string): IDBKeyRange => IDBKeyRange.bound([attempt], [attempt, []])
