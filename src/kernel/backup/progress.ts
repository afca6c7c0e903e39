import type { Watch } from '../command/operation.ts'

/** Says how far a work over many tables is, ten times at most. */
export const byTenths =
  (progress: Watch['progress'], step: string) =>
  (done: number, all: number): void => {
    if (tenths(done, all) > tenths(done - 1, all)) progress({ step, values: { done, all } })
  }

const tenths = (done: number, all: number): number => Math.floor((done * 10) / all)
