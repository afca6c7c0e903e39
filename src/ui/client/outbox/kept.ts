import { z } from 'zod'
import { Said } from '../refusal.ts'
import { beginOf } from './kept-keys.ts'

/** Something that a person entered and that the house is not known to have recorded yet. */
const Unsent = z.object({
  /** The Idempotency-Key of all its sendings: however often it is sent, it is recorded once. */
  id: z.uuid(),
  /** Milliseconds, each later than the one before on this device: what was entered first is sent first. */
  order: z.number(),
  room: z.string(),
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** Address of the page on which it was entered. */
  place: z.string(),
  /** What the house said against it, in both languages; null while it waits its turn. */
  refused: z.object({ code: z.string(), said: Said }).nullable(),
})
export type Unsent = z.output<typeof Unsent>

/** A row that somebody else put there, or another version of the app, is none of ours, and stays. */
const readRow = (row: string | null): Unsent | null => {
  if (row === null) return null
  try {
    return Unsent.safeParse(JSON.parse(row)).data ?? null
  } catch {
    return null
  }
}

/** What one person entered on this device and what has not arrived, in the browser's own storage: each tab of theirs reads the same. */
export class Kept {
  readonly #begin: string
  readonly #storage: Storage | null
  /** What the storage did not take, as when it is full or forbidden: kept for as long as the window stands. */
  readonly #here = new Map<string, Unsent>()
  #last = 0

  constructor(person: string, storage: Storage | null) {
    this.#begin = beginOf(person)
    this.#storage = storage
  }

  /** Whether closing the window loses nothing. */
  get isSafe(): boolean {
    return this.#here.size === 0
  }

  isOurs(key: string | null): boolean {
    return key === null || key.startsWith(this.#begin)
  }

  all(): readonly Unsent[] {
    return [...this.#stored(), ...this.#here.values()].toSorted((a, b) => a.order - b.order)
  }

  has(id: string): boolean {
    return this.#here.has(id) || typeof this.#quietly(() => this.#storage?.getItem(this.#begin + id)) === 'string'
  }

  /** @returns a number for what is entered now, after all that was entered before */
  next(): number {
    this.#last = Math.max(Date.now(), this.#last + 1, ...this.all().map(({ order }) => order + 1))
    return this.#last
  }

  put(unsent: Unsent): void {
    try {
      if (!this.#storage) throw new Error('this browser keeps nothing')
      this.#storage.setItem(this.#begin + unsent.id, JSON.stringify(unsent))
      this.#here.delete(unsent.id)
    } catch {
      this.#here.set(unsent.id, unsent)
    }
  }

  drop(id: string): void {
    this.#here.delete(id)
    this.#quietly(() => this.#storage?.removeItem(this.#begin + id))
  }

  #stored(): readonly Unsent[] {
    const storage = this.#storage
    if (!storage) return []
    const keys = this.#quietly(() => Object.keys(storage)) ?? []
    return keys.filter((key) => key.startsWith(this.#begin)).flatMap((key) => readRow(storage.getItem(key)) ?? [])
  }

  #quietly<Result>(use: () => Result): Result | undefined {
    try {
      return use()
    } catch {
      return undefined
    }
  }
}
