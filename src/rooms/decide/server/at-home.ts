import { type AtHome, type OfProgramme, type Reading, type Waiting, type WorkKind, worksOn } from '#kernel/home/kind.ts'
import type { VoterRole } from '../contract/voting.ts'
import { paths } from '../contract/paths.ts'
import { acceptConditions, callMeetings, castVotes, keepMeetings, readPositions } from './abilities.ts'
import { type MeetingWait, openMeetings, unscheduled } from './open-meetings.ts'
import { decisionsOf } from './sql/decisions.ts'
import { itemsOf, meetingsSeen } from './sql/meetings.ts'

const open: Reading<readonly MeetingWait[]> = (db, { programmeId, now }) => openMeetings(db, programmeId, now)

type AtMeeting = OfProgramme & { readonly meetingId: string }
type OfVoter = AtMeeting & { readonly voterRole: VoterRole; readonly speakers: readonly string[] }

const atMeeting = {
  page: (programme: string, [first]: readonly AtMeeting[]) =>
    first ? paths.meeting({ programme, meeting: first.meetingId }) : paths.meetings({ programme }),
  apart: ({ meetingId }: AtMeeting) => meetingId,
}

const waitingAt =
  <About>(
    what: MeetingWait['what'],
    each: (wait: MeetingWait, programmeId: string) => readonly Waiting<About>[],
  ): Reading<readonly Waiting<About>[]> =>
  async (_, { programmeId, once }) =>
    (await once(open)).filter((wait) => wait.what === what).flatMap((wait) => each(wait, programmeId))

/** Whoever keeps the record of the meeting does it. */
const ofKeeper = (what: 'record' | 'close' | 'answer'): WorkKind =>
  worksOn<AtMeeting>({
    kind: `meeting-${what}`,
    words: `decide.home.${what}`,
    can: keepMeetings,
    waiting: waitingAt(what, ({ meetingId, count }, programmeId) => [{ about: { programmeId, meetingId }, count }]),
    ...atMeeting,
  })

const voter = ({ meetingId, role }: MeetingWait, programmeId: string, speakers: readonly string[]): OfVoter => {
  const [country, ...others] = speakers
  return { programmeId, meetingId, voterRole: role, speakers, ...(country !== undefined && others.length === 0 && { country }) }
}

/** Whoever speaks for a country does it, once for each time that the country is waited for. */
const ofVoter = (what: 'vote' | 'judge', can: WorkKind<OfVoter>['can']): WorkKind =>
  worksOn<OfVoter>({
    kind: `meeting-${what}`,
    words: `decide.home.${what}`,
    can,
    waiting: waitingAt(what, (wait, programmeId) => wait.countries.map((country) => ({ about: voter(wait, programmeId, [country]) }))),
    ...atMeeting,
  })

/** Points of meetings on which something was decided, as the list of meetings counts them. */
const decided: Reading<number> = async (db, { programmeId }) => {
  const meetings = await meetingsSeen(db, { programmeId })
  if (meetings.length === 0) return 0
  const items = await itemsOf(
    db,
    programmeId,
    meetings.map(({ id }) => id),
  )
  const submissions = [...new Set(items.map(({ submissionId }) => submissionId))]
  const done = new Set((await decisionsOf(db, programmeId, submissions)).map(({ submission }) => submission))
  return items.filter(({ submissionId }) => done.has(submissionId)).length
}

export const decideAtHome: AtHome = {
  work: [
    worksOn({
      kind: 'meeting-uncalled',
      words: 'decide.home.uncalled',
      can: callMeetings,
      waiting: async (db, { programmeId }) => [{ about: { programmeId }, count: await unscheduled(db, programmeId) }],
      page: (programme) => paths.newMeeting({ programme }),
    }),
    worksOn<OfVoter>({
      kind: 'meeting-read',
      words: 'decide.home.read',
      can: castVotes,
      // The same texts for every country, each counted once.
      waiting: waitingAt('read', (wait, programmeId) => [{ about: voter(wait, programmeId, wait.countries), count: wait.count }]),
      ...atMeeting,
    }),
    ofKeeper('record'),
    ofVoter('vote', castVotes),
    ofKeeper('close'),
    ofKeeper('answer'),
    ofVoter('judge', acceptConditions),
  ],
  stages: [
    {
      stage: 'decision',
      words: 'decide.home.decisions',
      can: readPositions,
      count: decided,
      page: (programme) => paths.meetings({ programme }),
    },
  ],
}
