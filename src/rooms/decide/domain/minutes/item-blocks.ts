import type { Block } from '#documents/model.ts'
import { printDate } from '#documents/dates.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { ItemSeen } from '../../contract/meeting.ts'
import { ballotOf } from '../ballot-of.ts'
import { sayMoment, sayTime } from '../meeting-time.ts'
import { obstaclesOf } from '../outcome.ts'
import { placeName } from '../place-name.ts'
import { putTitle } from '../put-title.ts'
import { type NameOf, sayCount, sayGiven, sayObstacle, sayQuorum, sayResult } from '../say-vote.ts'
import { callout, cell, column, head, heading, paragraph, small, table } from './blocks.ts'

export type Printed = { readonly zone: string; readonly begun: boolean; readonly nameOf: NameOf }

const conditionTable = (t: Translate, { item, conditions, places }: ItemSeen, { nameOf }: Printed): Block =>
  table({
    id: `conditions-${item}`,
    caption: t('decide.minutes.conditions', { item }),
    columns: [
      column(t('decide.condition.number'), 0.08),
      column(t('decide.condition.text'), 0.44),
      column(t('decide.condition.place'), 0.16),
      column(t('decide.condition.owner'), 0.16),
      column(t('decide.condition.state'), 0.16),
    ],
    rows: conditions.map((one) => [
      head(String(one.number)),
      cell(`${t.lang === 'es' ? one.textEs : one.textEn} ${t('decide.condition.due-on', { day: printDate(one.due, t.lang) })}`),
      cell(placeName(t.lang, places, one.target)),
      cell(nameOf(one.owner)),
      cell(t(`decide.condition.${one.state}`)),
    ]),
  })

/** What a country voted; what was not counted, or was voted on other conditions, is told as well. */
const saidOf = (t: Translate, { lapsed }: ItemSeen, country: string, { vote, counts }: ReturnType<typeof ballotOf>): string => {
  if (!vote) return lapsed.includes(country) ? t('decide.vote.before') : '–'
  const choice = t(`decide.choice.${vote.choice}`)
  return counts ? choice : t('decide.vote.uncounted', { choice })
}

/** How a country was there when it was counted, in words. */
const thereOf = (t: Translate, { how, holder }: ReturnType<typeof ballotOf>, nameOf: NameOf): string =>
  holder === undefined ? t(`decide.how.${how}`) : t('decide.how.by', { holder: nameOf(holder) })

const voteTable = (t: Translate, item: ItemSeen, { nameOf, zone }: Printed): Block =>
  table({
    id: `votes-${item.item}`,
    caption: t('decide.minutes.votes', { item: item.item }),
    columns: [
      column(t('decide.vote.country'), 0.2),
      column(t('decide.vote.there'), 0.28),
      column(t('decide.vote.choice'), 0.18),
      column(t('decide.vote.given'), 0.34),
    ],
    rows: item.tally.members.map((country) => {
      const ballot = ballotOf(item, country)
      const { vote } = ballot
      return [
        head(nameOf(country)),
        cell(thereOf(t, ballot, nameOf)),
        cell(saidOf(t, item, country, ballot)),
        cell(vote ? sayGiven(t, vote, sayTime(t.lang, zone, vote.at)) : '–'),
      ]
    }),
  })

const openWords = (t: Translate, item: ItemSeen, { begun, nameOf }: Printed): readonly string[] => {
  const words = obstaclesOf(item, begun).map((one) => sayObstacle(t, nameOf, one))
  return words.length > 0 ? words : [t('decide.minutes.not-closed')]
}

const decisionBlocks = (t: Translate, item: ItemSeen, printed: Printed): readonly Block[] => {
  if (item.decisions.length === 0) return [callout(t('decide.minutes.undecided'), openWords(t, item, printed))]
  return item.decisions.map(({ outcome, hash, decidedAt }) =>
    callout(t(`decide.outcome.${outcome}`), [
      t('decide.minutes.decided', { when: sayMoment(t.lang, printed.zone, decidedAt) }),
      t('decide.minutes.of-hash', { hash }),
    ]),
  )
}

/** One point: what was put, under which conditions, who voted how, and what came of it. */
export const itemBlocks = (t: Translate, item: ItemSeen, printed: Printed): readonly Block[] => [
  heading(2, `point-${item.item}`, t('decide.minutes.point', { item: item.item, title: putTitle(t.lang, item) })),
  paragraph(t('decide.minutes.put', { number: item.number, when: sayMoment(t.lang, printed.zone, item.putAt) })),
  small(t('decide.minutes.of-hash', { hash: item.hash })),
  ...(item.conditions.length > 0 ? [conditionTable(t, item, printed)] : []),
  voteTable(t, item, printed),
  paragraph(`${sayQuorum(t, item.tally)} ${sayCount(t, item.tally)} ${item.decisions.length > 0 ? sayResult(t, item.tally) : ''}`.trim()),
  ...decisionBlocks(t, item, printed),
]
