import type { Watch } from './operation.ts'
import type { House } from './house.ts'

/** Reaches the house from a task's work; only the kernel's own tasks, which copy it, import it. */
export const within = Symbol('within')

export type WatchWithin = Watch & { readonly [within]: House }
