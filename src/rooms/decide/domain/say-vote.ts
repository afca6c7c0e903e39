import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { ItemSeen } from '../contract/meeting.ts'
import type { Majority, Tally } from '../contract/voting.ts'
import type { Obstacle } from './outcome.ts'

/** Majorities as messages choose by them. */
const WORDS: Readonly<Record<Majority, string>> = { consensus: 'consensus', 'two-thirds': 'thirds', 'more-than-half': 'half' }

/** What a code of a country is called in the reader's language. */
export type NameOf = (country: string) => string

/** A role without its room, as messages choose by it: `director` of `train.director`. */
export const roleWord = (role: string): string => role.split('.').at(-1) ?? role

/** "Honduras, Panamá y El Salvador". */
export const listOf = (t: Translate, nameOf: NameOf, countries: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[t.lang], { type: 'conjunction' }).format(countries.map(nameOf))

export const sayQuorum = (t: Translate, { quorum: { need, have, met }, members }: Pick<Tally, 'quorum' | 'members'>): string =>
  t('decide.quorum.said', { met: met ? 'yes' : 'no', need, have, members: members.length })

export const sayCount = (t: Translate, tally: Pick<Tally, 'for' | 'against' | 'abstained' | 'silent'>): string =>
  t('decide.tally.count', {
    for: tally.for.length,
    against: tally.against.length,
    abstained: tally.abstained.length,
    silent: tally.silent.length,
  })

/** What the votes come to, with the majority that was asked for. */
export const sayResult = (t: Translate, { result, rule: { majority }, cast, for: yes }: Tally): string =>
  t('decide.tally.result', { result, majority: WORDS[majority ?? 'two-thirds'], cast, for: yes.length })

/** By which rule it is counted; what nobody has settled is said to be a default. */
export const sayRule = (t: Translate, { quorum, majority }: Tally['rule']): string =>
  t('decide.rule.said', { quorum: quorum ?? 0, majority: majority === null ? 'default' : WORDS[majority] })

/** Why a point cannot be decided yet, with the numbers and countries that it is about. */
export const sayObstacle = (t: Translate, nameOf: NameOf, obstacle: Obstacle): string => {
  switch (obstacle.kind) {
    case 'no-quorum':
      return t('decide.obstacle.no-quorum', { need: obstacle.need, have: obstacle.have })
    case 'silent':
      return t('decide.obstacle.silent', { countries: listOf(t, nameOf, obstacle.countries), n: obstacle.countries.length })
    default:
      return t(`decide.obstacle.${obstacle.kind}`)
  }
}

/** By whom a vote was given, and when: of a country that was represented it is the hand of whoever held its proxy. */
export const sayGiven = (t: Translate, { recorded, how }: Pick<ItemSeen['votes'][number], 'recorded' | 'how'>, time: string): string =>
  t('decide.vote.by', { by: recorded ? 'officer' : how === 'proxy' ? 'holder' : 'hand', time })
