import type { Block, Document } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { localDay } from '#programme/rules'
import type { MeetingSeen } from '../../contract/meeting.ts'
import { sayDay, sayMoment } from '../meeting-time.ts'
import { type NameOf, sayRule } from '../say-vote.ts'
import { cell, column, head, heading, paragraph, small, table } from './blocks.ts'
import { itemBlocks } from './item-blocks.ts'

export type MinutesOrder = {
  readonly meeting: MeetingSeen
  readonly nameOf: NameOf
  readonly programme: { readonly name: string; readonly isExample: boolean }
  /** When these minutes are printed, ISO instant: until all is decided they change. */
  readonly now: string
}

/** What is another for each reader, and no part of the record. */
const OF_READER: ReadonlySet<string> = new Set(['may', 'votesFor', 'begun'])

/** SHA-256 of what the minutes rest on, as canonical JSON (RFC 8785): whoever prints the same record has the same. */
export const minutesHash = (meeting: MeetingSeen): string =>
  sha256Hex(canonicalText(JSON.parse(JSON.stringify(meeting, (key, value: unknown) => (OF_READER.has(key) ? undefined : value)))))

const presenceTable = (t: Translate, { members }: MeetingSeen, nameOf: NameOf): Block =>
  table({
    id: 'presence',
    caption: t('decide.minutes.presence'),
    columns: [column(t('decide.vote.country'), 0.4), column(t('decide.vote.there'), 0.6)],
    rows: members.map(({ country, how, holder }) => [
      head(nameOf(country)),
      cell(holder === null ? t(`decide.how.${how ?? 'unrecorded'}`) : t('decide.how.by', { holder: nameOf(holder) })),
    ]),
  })

/** Lines to be signed by hand: minutes are read and signed on paper where a ministry wants paper. */
const signatures = (t: Translate, { members }: MeetingSeen, nameOf: NameOf): readonly Block[] =>
  members.flatMap(({ country }) => [heading(3, `signed-${country}`, nameOf(country)), paragraph(t('decide.minutes.sign-here'))])

/** The minutes of a meeting as its record stands: nothing in them is typed. */
export const composeMinutes = ({ meeting, nameOf, programme, now }: MinutesOrder, t: Translate): Document => {
  const title = t.lang === 'es' ? meeting.titleEs : meeting.titleEn
  const isOver = meeting.agenda.every(({ decisions }) => decisions.length > 0)
  const printed = { zone: meeting.zone, begun: meeting.begun, nameOf }
  const [first] = meeting.agenda
  const label = programme.isExample ? t('decide.minutes.example') : ''
  return {
    id: `minutes-${meeting.id}`,
    lang: t.lang,
    title: t('decide.minutes.title', { title }),
    subtitle: `${meeting.bodyName[t.lang]}. ${meeting.place}, ${sayDay(t.lang, meeting.day)}`,
    authors: [programme.name],
    date: localDay(meeting.zone, now),
    edition: {
      version: t(isOver ? 'decide.minutes.final' : 'decide.minutes.open'),
      label,
      dataHash: minutesHash(meeting),
      colophon: [t('decide.minutes.made'), t('decide.minutes.hash')],
    },
    keywords: [meeting.bodyName[t.lang], t('decide.minutes.keyword')],
    blocks: [
      heading(1, 'minutes', t('decide.minutes.heading')),
      ...(label === '' ? [] : [paragraph(label)]),
      paragraph(
        t('decide.minutes.lead', {
          body: meeting.bodyName[t.lang],
          place: meeting.place,
          day: sayDay(t.lang, meeting.day),
          called: sayMoment(t.lang, meeting.zone, meeting.calledAt),
          printed: sayMoment(t.lang, meeting.zone, now),
        }),
      ),
      ...(first ? [small(sayRule(t, first.tally.rule))] : []),
      presenceTable(t, meeting, nameOf),
      ...meeting.agenda.flatMap((item) => itemBlocks(t, item, printed)),
      heading(2, 'signed', t('decide.minutes.signatures')),
      paragraph(t('decide.minutes.signing')),
      ...signatures(t, meeting, nameOf),
    ],
    references: [],
  }
}
