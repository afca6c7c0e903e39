import type { RawSaid } from './html/read-html.ts'

export type DraftAnswer = {
  readonly text: RawSaid
  /** Of matching: the other side. */
  readonly match?: RawSaid
  readonly why: RawSaid
  readonly right: boolean
}

/** One question of a foreign file, before it is one of ours: what it asks, and by which names it goes. */
export type Draft = {
  readonly line: number
  readonly excerpt: string
  /** Its number in the other house; empty where it has none. */
  readonly id: string
  readonly title: string
  readonly category: string
  readonly tags: readonly string[]
  /** Ordering: the answers stand in the right order. True or false: first the answer "true". */
  readonly kind: 'one' | 'many' | 'true-false' | 'matching' | 'ordering'
  readonly stem: RawSaid
  readonly feedback: RawSaid
  readonly answers: readonly DraftAnswer[]
}
