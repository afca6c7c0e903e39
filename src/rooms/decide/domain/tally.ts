import type { Attendance, Choice, Tally, Voting } from '../contract/voting.ts'

/** Who is at a meeting and how, one row after the other: of a country the last stands. `position` says which came later. */
export type Presence = { readonly country: string; readonly how: Attendance; readonly holder: string | null; readonly position: number }

/** A vote of a country; of several on the same the last stands. `byHand`: cast by a seat, and not written down by an officer. */
export type Ballot = { readonly country: string; readonly choice: Choice; readonly position: number; readonly byHand: boolean }

type Placed = { readonly country: string; readonly position: number }

const lastOfEach = <Row extends Placed>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.toSorted((one, other) => one.position - other.position).map((row) => [row.country, row]))

const isPresent = (row: Presence | undefined): boolean => row?.how === 'room' || row?.how === 'remote'

/**
 * Who speaks for each member now: itself where it is in the room or remote, the holder of its proxy where that one is present, nobody
 * where it is absent, was never recorded, or its holder left. A member holds at most one proxy: of several, the one that it was given first.
 * @returns country → who speaks for it; without those for whom nobody speaks
 */
export const speakersOf = (members: readonly string[], presences: readonly Presence[]): ReadonlyMap<string, string> => {
  const last = lastOfEach(presences.filter(({ country }) => members.includes(country)))
  const proxies = [...last.values()]
    .filter(({ how, holder, country }) => how === 'proxy' && holder !== country && isPresent(last.get(holder ?? '')))
    .toSorted((one, other) => one.position - other.position)
  const taken = new Map(proxies.toReversed().map(({ holder, country }) => [holder, country]))
  return new Map(
    members.flatMap((country): (readonly [string, string])[] => {
      const row = last.get(country)
      if (isPresent(row)) return [[country, country]]
      return row?.holder && taken.get(row.holder) === country ? [[country, row.holder]] : []
    }),
  )
}

/** Members that must be present, in the room or remotely: more than half where the body has set no number. A proxy makes no quorum. */
export const quorumOf = ({ quorum }: Pick<Voting, 'quorum'>, members: readonly string[]): number =>
  quorum ?? Math.floor(members.length / 2) + 1

type Counted = { readonly for: number; readonly cast: number; readonly silent: number }

/** Consensus first: at least one for, none against, nobody silent (silence is never consent). Then the majority of the votes cast. */
const resultOf = ({ majority }: Pick<Voting, 'majority'>, { for: yes, cast, silent }: Counted): Tally['result'] => {
  if (yes > 0 && yes === cast && silent === 0) return 'consensus'
  const enough = majority === 'more-than-half' ? 2 * yes > cast : majority !== 'consensus' && 3 * yes >= 2 * cast
  return yes > 0 && enough ? 'carried' : 'lost'
}

/**
 * Counts a vote: one vote for each country that is present or represented. Abstentions are not votes cast.
 * @param rule null is the default, to be confirmed by the programme: a quorum of more than half of the members, two thirds of the votes cast
 * @param ballots on the text and the conditions as they stand. What was cast by hand counts though its country has left; what an officer wrote
 * down counts while somebody speaks for the country; those of countries that are no members count for nothing
 * @returns `silent` with all for whom somebody speaks and who have not voted; a result of `lost` where nobody voted at all
 */
export const tallyOf = (
  rule: Pick<Voting, 'quorum' | 'majority'>,
  members: readonly string[],
  { presences, ballots }: { readonly presences: readonly Presence[]; readonly ballots: readonly Ballot[] },
): Tally => {
  const speakers = speakersOf(members, presences)
  const hows = lastOfEach(presences)
  const votes = lastOfEach(ballots.filter(({ country, byHand }) => byHand || speakers.has(country)))
  const voting = members.filter((country) => speakers.has(country))
  const who = (choice: Choice) => members.filter((country) => votes.get(country)?.choice === choice)
  const [yes, no] = [who('for'), who('against')]
  const silent = voting.filter((country) => !votes.has(country))
  const present = voting.flatMap((country) => {
    const how = hows.get(country)?.how
    return how === 'room' || how === 'remote' ? [{ country, how }] : []
  })
  const need = quorumOf(rule, members)
  const quorum = { need, have: present.length, met: present.length >= need }
  const cast = yes.length + no.length
  return {
    rule: { quorum: rule.quorum, majority: rule.majority },
    members: [...members],
    present,
    represented: voting.flatMap((country) => {
      const holder = speakers.get(country)
      return holder === undefined || holder === country ? [] : [{ country, holder }]
    }),
    quorum,
    cast,
    for: yes,
    against: no,
    abstained: who('abstain'),
    silent,
    result: quorum.met ? resultOf(rule, { for: yes.length, cast, silent: silent.length }) : 'no-quorum',
  }
}
