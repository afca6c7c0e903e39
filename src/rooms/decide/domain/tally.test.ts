import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ballot, type Presence, quorumOf, speakersOf, tallyOf } from './tally.ts'

const SEVEN = ['BZ', 'CR', 'GT', 'HN', 'NI', 'PA', 'SV']
const UNSET = { quorum: null, majority: null }
const at = (how: Presence['how'], ...countries: string[]): Presence[] =>
  countries.map((country, position) => ({ country, how, holder: null, position }))
const proxy = (country: string, holder: string, position = 50): Presence => ({ country, how: 'proxy', holder, position })
const ballots = (votes: Readonly<Record<string, Ballot['choice']>>): Ballot[] =>
  Object.entries(votes).map(([country, choice], position) => ({ country, choice, position, byHand: false }))
const all = (choice: Ballot['choice'], ...countries: string[]) => Object.fromEntries(countries.map((one) => [one, choice]))

describe('a vote of seven countries', () => {
  const presences = [...at('room', 'CR', 'GT', 'HN', 'SV'), { ...at('remote', 'PA')[0]!, position: 9 }, proxy('BZ', 'GT')]

  it('counts whoever is in the room, remote or represented, and names who is silent', () => {
    const votes = ballots({ ...all('for', 'CR', 'GT', 'HN', 'BZ'), PA: 'against', NI: 'against' })
    expect(tallyOf(UNSET, SEVEN, { presences, ballots: votes })).toEqual({
      rule: UNSET,
      members: SEVEN,
      present: [
        ...['CR', 'GT', 'HN'].map((country) => ({ country, how: 'room' })),
        { country: 'PA', how: 'remote' },
        { country: 'SV', how: 'room' },
      ],
      represented: [{ country: 'BZ', holder: 'GT' }],
      quorum: { need: 4, have: 5, met: true },
      cast: 5,
      for: ['BZ', 'CR', 'GT', 'HN'],
      against: ['PA'],
      abstained: [],
      silent: ['SV'],
      result: 'carried',
    })
  })
  it.each([
    ['everybody agrees', all('for', 'BZ', 'CR', 'GT', 'HN', 'PA', 'SV'), 'consensus'],
    ['one abstains', { ...all('for', 'BZ', 'CR', 'GT', 'HN', 'PA'), SV: 'abstain' }, 'consensus'],
    ['one says nothing', all('for', 'BZ', 'CR', 'GT', 'HN', 'PA'), 'carried'],
    ['four of six agree', { ...all('for', 'BZ', 'CR', 'GT', 'HN'), ...all('against', 'PA', 'SV') }, 'carried'],
    ['three of six agree', { ...all('for', 'BZ', 'CR', 'GT'), ...all('against', 'HN', 'PA', 'SV') }, 'lost'],
    ['two of three cast agree', { ...all('for', 'BZ', 'CR'), GT: 'against', ...all('abstain', 'HN', 'PA', 'SV') }, 'carried'],
    ['all abstain', all('abstain', 'BZ', 'CR', 'GT', 'HN', 'PA', 'SV'), 'lost'],
    ['nobody votes', {}, 'lost'],
  ] as const)('where %s', (_, votes, result) => {
    expect(tallyOf(UNSET, SEVEN, { presences, ballots: ballots(votes) }).result).toBe(result)
  })
  it.each([
    ['consensus', { ...all('for', 'BZ', 'CR', 'GT', 'HN', 'PA'), SV: 'against' }, 'lost'],
    ['more-than-half', { ...all('for', 'BZ', 'CR', 'GT', 'HN'), ...all('against', 'PA', 'SV') }, 'carried'],
    ['more-than-half', { ...all('for', 'BZ', 'CR', 'GT'), ...all('against', 'HN', 'PA', 'SV') }, 'lost'],
  ] as const)('under %s', (majority, votes, result) => {
    expect(tallyOf({ quorum: null, majority }, SEVEN, { presences, ballots: ballots(votes) }).result).toBe(result)
  })
})

describe('a vote of a country that has left', () => {
  const there = at('room', 'CR', 'GT', 'HN', 'SV')
  const left = [...there, { country: 'PA', how: 'absent' as const, holder: null, position: 9 }]
  const votes = ballots({ ...all('for', 'CR', 'GT', 'HN', 'SV'), PA: 'against' })
  it('counts where it was cast by hand: nobody turns a vote by recording somebody as absent', () => {
    const byHand = votes.map((one) => ({ ...one, byHand: one.country === 'PA' }))
    expect(tallyOf(UNSET, SEVEN, { presences: left, ballots: byHand })).toMatchObject({ against: ['PA'], cast: 5, result: 'carried' })
  })
  it('counts no more where an officer had written it down', () => {
    expect(tallyOf(UNSET, SEVEN, { presences: left, ballots: votes })).toMatchObject({ against: [], cast: 4, result: 'consensus' })
  })
})

describe('a quorum', () => {
  it.each([
    [7, 4],
    [6, 4],
    [1, 1],
    [2, 2],
  ])('of %i members is %i', (members, need) => {
    expect(quorumOf(UNSET, SEVEN.slice(0, members))).toBe(need)
  })
  it('is made by those present and by no proxy', () => {
    const three = at('room', 'CR', 'GT', 'HN')
    const proxies = [proxy('BZ', 'CR'), proxy('NI', 'GT'), proxy('PA', 'HN')]
    const votes = ballots(all('for', 'BZ', 'CR', 'GT', 'HN', 'NI', 'PA'))
    const tally = tallyOf(UNSET, SEVEN, { presences: [...three, ...proxies], ballots: votes })
    expect([tally.quorum, tally.cast, tally.result]).toEqual([{ need: 4, have: 3, met: false }, 6, 'no-quorum'])
    expect(tallyOf({ quorum: 3, majority: null }, SEVEN, { presences: [...three, ...proxies], ballots: votes }).result).toBe('consensus')
  })
})

describe('who speaks for whom', () => {
  const spoken = (...presences: Presence[]) => Object.fromEntries(speakersOf(SEVEN, presences))

  it('is the holder of a proxy, as long as it is present itself', () => {
    expect(spoken(...at('room', 'CR'), proxy('BZ', 'CR'))).toEqual({ BZ: 'CR', CR: 'CR' })
    expect(spoken(...at('absent', 'CR'), proxy('BZ', 'CR'))).toEqual({})
    expect(spoken(proxy('CR', 'BZ'), proxy('BZ', 'CR'))).toEqual({})
    expect(spoken(proxy('BZ', 'CR'))).toEqual({})
  })
  it('is for one proxy at most: the first that was given', () => {
    expect(spoken(...at('room', 'CR'), proxy('BZ', 'CR', 8), proxy('NI', 'CR', 7))).toEqual({ CR: 'CR', NI: 'CR' })
  })
  it('is itself again once it arrives, and nobody for who is no member', () => {
    expect(spoken(...at('room', 'CR'), proxy('BZ', 'CR', 8), { ...at('remote', 'BZ')[0]!, position: 9 })).toEqual({ BZ: 'BZ', CR: 'CR' })
    expect(spoken(...at('room', 'US'), proxy('BZ', 'US'))).toEqual({})
  })
})

const country = fc.constantFrom(...SEVEN)
const presences = fc
  .array(fc.record({ country, how: fc.constantFrom<Presence['how']>('room', 'remote', 'proxy', 'absent'), other: country }), {
    maxLength: 25,
  })
  .map((rows) => rows.map(({ other, ...row }, position): Presence => ({ ...row, holder: row.how === 'proxy' ? other : null, position })))
const cast = fc
  .array(fc.record({ country, choice: fc.constantFrom<Ballot['choice']>('for', 'against', 'abstain'), byHand: fc.boolean() }), {
    maxLength: 25,
  })
  .map((rows) => rows.map((row, position): Ballot => ({ ...row, position })))
const rule = fc.record({
  quorum: fc.constantFrom(null, 1, 3),
  majority: fc.constantFrom(null, 'consensus' as const, 'two-thirds' as const, 'more-than-half' as const),
})
const votes = fc.record({ presences, ballots: cast })

describe('whatever is recorded', () => {
  it('each member for whom somebody speaks counts once, and of others only who voted by hand', () => {
    fc.assert(
      fc.property(rule, votes, (of, given) => {
        const { for: yes, against, abstained, silent } = tallyOf(of, SEVEN, given)
        const speakers = speakersOf(SEVEN, given.presences)
        const counted = [...yes, ...against, ...abstained, ...silent]
        const hands = given.ballots.flatMap((one) => (one.byHand ? [one.country] : []))
        expect(counted.toSorted()).toEqual([...new Set([...speakers.keys(), ...hands])].toSorted())
      }),
    )
  })
  it('nobody speaks for more than itself and one other, and only who is present', () => {
    fc.assert(
      fc.property(presences, (rows) => {
        const speakers = speakersOf(SEVEN, rows)
        for (const holder of new Set(speakers.values())) {
          expect(speakers.get(holder)).toBe(holder)
          expect([...speakers.values()].filter((one) => one === holder).length).toBeLessThanOrEqual(2)
        }
      }),
    )
  })
  it('whoever is recorded, no vote by hand is lost', () => {
    fc.assert(
      fc.property(rule, votes, presences, (of, given, others) => {
        const hands = { presences: given.presences, ballots: given.ballots.filter(({ byHand }) => byHand) }
        const { for: yes, against, abstained } = tallyOf(of, SEVEN, hands)
        expect(tallyOf(of, SEVEN, { ...hands, presences: others })).toMatchObject({ for: yes, against, abstained })
      }),
    )
  })
  it('a vote that turns from against to for loses nothing', () => {
    const order = ['no-quorum', 'lost', 'carried', 'consensus']
    fc.assert(
      fc.property(rule, votes, country, (of, given, turns) => {
        const turned = given.ballots.map((one) =>
          one.country === turns && one.choice === 'against' ? { ...one, choice: 'for' as const } : one,
        )
        const before = tallyOf(of, SEVEN, given).result
        const after = tallyOf(of, SEVEN, { ...given, ballots: turned }).result
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before))
      }),
    )
  })
  it('the order in which rows are read does not matter', () => {
    fc.assert(
      fc.property(rule, votes, (of, given) => {
        const turned = { presences: given.presences.toReversed(), ballots: given.ballots.toReversed() }
        expect(tallyOf(of, SEVEN, turned)).toEqual(tallyOf(of, SEVEN, given))
      }),
    )
  })
  it('a later row of a country stands in the place of all before it', () => {
    fc.assert(
      fc.property(rule, votes, country, (of, given, who) => {
        const later: Ballot = { country: who, choice: 'against', position: 99, byHand: true }
        const without = given.ballots.filter((one) => one.country !== who)
        const both = [
          [...given.ballots, later],
          [...without, later],
        ].map((all) => tallyOf(of, SEVEN, { ...given, ballots: all }))
        expect(both[0]).toEqual(both[1])
        const arrived: Presence = { country: who, how: 'room', holder: null, position: 99 }
        expect(speakersOf(SEVEN, [...given.presences, arrived]).get(who)).toBe(who)
      }),
    )
  })
})
