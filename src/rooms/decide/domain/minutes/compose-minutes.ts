import type { Block, Document } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { localDay } from '#programme/rules'
import type { MeetingSeen } from '../../contract/meeting.ts'
import { sayDay, sayMoment } from '../meeting-time.ts'
import { type NameOf, sayRule } from '../say-vote.ts'
import { whoWasThere } from '../who-was-there.ts'
import { cell, column, head, heading, paragraph, small, table } from './blocks.ts'
import { itemBlocks } from './item-blocks.ts'
import { minutesState } from './minutes-state.ts'

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

/** Lines to be signed by hand, by those who took part: minutes are read and signed on paper where a ministry wants paper. */
const signatures = (t: Translate, meeting: MeetingSeen, nameOf: NameOf): readonly Block[] => {
  const lines = whoWasThere(meeting).flatMap(({ country, holder }) => {
    const by = holder === undefined ? nameOf(country) : t('decide.how.for', { country: nameOf(country), holder: nameOf(holder) })
    return [heading(3, `signed-${country}`, by), paragraph(t('decide.minutes.sign-here'))]
  })
  if (lines.length === 0) return []
  return [heading(2, 'signed', t('decide.minutes.signatures')), paragraph(t('decide.minutes.signing')), ...lines]
}

/** The minutes of a meeting as its record stands: nothing in them is typed. */
export const composeMinutes = ({ meeting, nameOf, programme, now }: MinutesOrder, t: Translate): Document => {
  const title = t.lang === 'es' ? meeting.titleEs : meeting.titleEn
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
      version: t(`decide.minutes.edition-${minutesState(meeting)}`),
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
      ...signatures(t, meeting, nameOf),
    ],
    references: [],
  }
}
