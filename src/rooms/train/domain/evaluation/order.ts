import type { Shown } from '../impact-page/shown.ts'

/** A report: what the page shows, with the ISO date of this edition and the hash of the file of results beside it. */
export type EvaluationOrder = Shown & { readonly date: string; readonly resultsSha256: string }
