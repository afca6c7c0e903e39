import type { Block, Runs } from '#documents/model.ts'
import { note, strong, text } from './blocks.ts'
import type { Edition } from './edition.ts'
import { saySeenDraft, saySight } from './sight.ts'

/** What an edition says of itself where its reader does not see all of the programme; nothing otherwise. */
export const sightSaid = ({ sight, t, words }: Edition): readonly string[] =>
  sight ? [saySight(sight, 'edition', { t, nameOf: words.country })] : []

export const seenDraft = ({ sight, t, words }: Edition): string =>
  sight ? saySeenDraft(sight, { t, nameOf: words.country }) : t('report.draft')

/** Beside what is said of how much the rounds hold: what is not seen is never told as what is not there. */
export const sightNotes = (edition: Edition): readonly Block[] => sightSaid(edition).map(note)
export const sightLines = (edition: Edition): readonly Runs[] => sightSaid(edition).map((said) => [text(said)])

/** Before everything else. */
export const sightCallout = (edition: Edition): readonly Block[] =>
  sightNotes(edition).length === 0
    ? []
    : [{ kind: 'callout', tone: 'caution', title: [strong(edition.t('report.sight.title'))], blocks: sightNotes(edition) }]

/** Whether the reader does not see what a country has not released. */
export const isBehindWall = ({ sight }: Edition, country: string): boolean => sight !== null && !sight.countries.includes(country)
