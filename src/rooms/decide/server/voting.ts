import type { z } from 'zod'
import type { Handle } from '#kernel/db/handles.ts'
import type { voteCast } from '../contract/meeting.ts'
import { mayReplace } from '../domain/may-replace.ts'
import { speakersOf } from '../domain/tally.ts'
import { type AtItem, itemSeen, openItem, type Standing } from './open-item.ts'
import { refuse } from './problems.ts'
import { membersOf } from './sql/meetings.ts'
import { addVote, presencesOf } from './sql/votes.ts'
import { saidCountries } from './said-countries.ts'

type Voted = z.output<(typeof voteCast)['input']>

/** The point and the member that is voted for, with whose seats may cast that vote: its own, and those of the holder of its proxy. */
export const voterSeen = async (handle: Handle, input: Voted) => {
  const at = await itemSeen(handle, input)
  if (!at) return undefined
  const members = await membersOf(handle, at)
  if (!members.includes(input.country)) return undefined
  const speaker = speakersOf(members, await presencesOf(handle, at)).get(input.country)
  return { ...at, country: input.country, speakers: [...new Set([input.country, speaker ?? input.country])] }
}

type How = 'room' | 'remote' | 'proxy'
export type Voter = Standing & { readonly speaker: string; readonly how: How; readonly speakerHow: Exclude<How, 'proxy'> }

/** Who speaks for a country on what was read, at this moment and no other: refused where that is nobody, or where it is voted on no more. */
export const voterInTurn = async (
  handle: Handle,
  at: AtItem,
  { input, now }: { readonly input: Voted; readonly now: string },
): Promise<Voter> => {
  const standing = await openItem(handle, at, now)
  const { held, item } = standing
  if (input.hash !== item.hash || input.motion !== item.motion) refuse('vote.other-text')
  const speaker = held.speakers.get(input.country)
  const how = held.presences.findLast(({ country }) => country === speaker)?.how
  if (speaker === undefined || (how !== 'room' && how !== 'remote'))
    return refuse('vote.nobody-speaks', { country: input.country, name: saidCountries(input.country) })
  return { ...standing, speaker, how: speaker === input.country ? how : 'proxy', speakerHow: how }
}

type By = { readonly cast_by: string | null; readonly recorded_by: string | null; readonly now: string }

export const keepVote = async (handle: Handle, { input, voter }: { readonly input: Voted; readonly voter: Voter }, by: By) => {
  const { cast_by, recorded_by, now: recorded_at } = by
  const { programmeId: programme_id, meetingId: meeting, item, country, choice, hash, motion } = input
  const before = voter.item.votes.find((one) => one.country === country)
  if (before && !mayReplace(before, { how: voter.how, recorded: recorded_by !== null }))
    refuse('vote.by-hand', { country, name: saidCountries(country) })
  const row = { programme_id, meeting, item, country, choice, how: voter.how, hash, motion, cast_by, recorded_by, recorded_at }
  await addVote(handle, row)
  return { subject: voter.item.subject, country, hash, choice }
}
