import { WAVES, type Wave } from '../../contract/wave.ts'

/** What is known of a session that has codes. Instants are ISO. */
export type CodesOf = {
  readonly session: string
  readonly endsAt: string
  /** Waves that brought codes. */
  readonly coded: readonly Wave[]
  /** Waves whose test is not closed: codes of a later one are still awaited. */
  readonly open: readonly Wave[]
  /** When the links of a wave were kept. */
  readonly linked: readonly { readonly wave: Wave; readonly keptAt: string }[]
}

const DAYS = 30
/** Three months after the last test that there is, which is asked six months after the training. */
const DAYS_AT_MOST = 270

const daysAfter = (instant: string, days: number): string => new Date(Date.parse(instant) + days * 86_400_000).toISOString()

/**
 * From when a session's codes are to be deleted: thirty days after the last wave that has any was linked, as long as no later one is awaited; they were used by then, and
 * are personal data. At the latest nine months after the session, linked or not, so that a test that nobody closes, or that brings no codes, keeps them for ever no more.
 */
export const codesDueAt = ({ endsAt, coded, open, linked }: CodesOf): string => {
  const limit = daysAfter(endsAt, DAYS_AT_MOST)
  const last = WAVES.findLast((wave) => coded.includes(wave))
  const keptAt = linked.find(({ wave }) => wave === last)?.keptAt
  const isAwaited = open.some((wave) => WAVES.indexOf(wave) > WAVES.findLastIndex((one) => one === last))
  if (keptAt === undefined || isAwaited) return limit
  const used = daysAfter(keptAt, DAYS)
  return used < limit ? used : limit
}
