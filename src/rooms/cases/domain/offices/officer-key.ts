import type { Said } from '#seal/office/said.ts'
import type { Vouch } from '#seal/office/vouch.ts'
import type { Withdrawal } from '#seal/office/withdraw.ts'
import type { Office } from './standings.ts'

/** An office's word on an officer's key. `over` where its time is past or has not come, `withdrawn` where it was taken back. */
export type Answer = {
  readonly id: string
  readonly office: Office
  readonly vouch: Vouch
  readonly stands: 'holds' | 'over' | 'withdrawn'
  readonly withdrawal: Withdrawal | undefined
}

type Asked = { readonly said: Said; readonly offices: readonly Office[]; readonly now: string }

const STANDS: readonly Office['stands'][] = ['verified', 'one', 'none', 'future', 'replaced', 'ended']
const ANSWERS: readonly Answer['stands'][] = ['holds', 'over', 'withdrawn']

const answerOf = ({ said, offices, now }: Asked, [id, vouch]: readonly [string, Vouch]): readonly Answer[] => {
  const office = offices.find((one) => one.id === vouch.as)
  if (!office) return []
  const withdrawal = said.withdrawals.get(id)
  const isCurrent = vouch.since <= now && now < vouch.until && office.stands !== 'ended'
  return [{ id, office, vouch, withdrawal, stands: withdrawal ? 'withdrawn' : isCurrent ? 'holds' : 'over' }]
}

/** All that offices said of officers' keys. */
export const answers = (asked: Asked): readonly Answer[] =>
  [...asked.said.vouches]
    .flatMap((one) => answerOf(asked, one))
    .toSorted(
      (a, b) =>
        ANSWERS.indexOf(a.stands) - ANSWERS.indexOf(b.stands) ||
        Number(b.office.isOwn) - Number(a.office.isOwn) ||
        STANDS.indexOf(a.office.stands) - STANDS.indexOf(b.office.stands) ||
        b.vouch.until.localeCompare(a.vouch.until),
    )

/**
 * What offices say of one officer's key, each once: the words that hold, one's own office first, then those that are verified; after them the last
 * word of each office whose word holds no more. Nothing where none ever signed it.
 */
export const answersFor = (asked: Asked, officer: string): readonly Answer[] => {
  const all = answers(asked).filter(({ vouch }) => vouch.officer === officer)
  return all.filter(({ office }, at) => all.findIndex((other) => other.office.record.from === office.record.from) === at)
}
