import type { Engine } from '#kernel/db/database.ts'

export type HouseOrder = {
  stage: HouseStage
  engine: Engine
  /** Where the package lies, and an empty folder for the database. */
  folder: string
  place: string
  /** Of the package: where there are seats, and a sector to record a workshop of. */
  countries: readonly string[]
  sector: string
}

export const LISTS = {
  'coding.list': '/api/assess/coding.list',
  'coding.progress': '/api/assess/coding.progress',
  'statement.find': '/api/assess/statement.find',
  'workshop.list': '/api/assess/workshop.list',
  'recommendation.list': '/api/recommend/recommendation.list',
} as const

/** What is searched for: what few texts have, what very many have, several, what is not finished, a code, and what none has. */
export const SEARCHES = ['albergues', 'trata', 'fiscalia coordinacion', 'prosecutor', 'inv', 'F-00', 'de la', 'quirquincho'] as const

/** Milliseconds of one request; of CPU time those of this process, in which PGlite is and PostgreSQL is not. */
export type Latency = { p50: number; p95: number; cpuP50: number }
export type Taken = { ms: number; peakMb: number }
/** By what is searched for; `all` together, as somebody asks one after another. */
export type Searched = Record<string, Latency>
export type Recorded = { alone: Latency; perSecond: number }

/** Of tests that people sent: milliseconds from the moment at which each was sent, and what stands in the house afterwards. */
export type Submitted = {
  people: number
  items: number
  seconds: number
  times: readonly number[]
  attempts: number
  answers: number
}

/** What each stage measures. */
export type Results = { take: Taken; lists: Record<string, Latency>; record: Recorded; search: Searched; submissions: Submitted }
export type HouseStage = keyof Results
