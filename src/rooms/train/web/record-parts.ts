import { conditionPlaces } from '#decide/paths.ts'
import { recordPart } from '#ui/client/record-parts.tsx'

/** What a version is to the room that puts it to a vote: the kind before the colon of its subject. */
const PUT = ['train.syllabus']

/**
 * What was seen in a pilot on the page of its session, what the pilots of a version led to on that of the version; and at a meeting, which version answers a
 * condition, and what it changes.
 */
export const parts = [
  recordPart({ kinds: ['training-session'], words: ['train'], load: () => import('./pilots/session-part.tsx') }),
  recordPart({ kinds: ['syllabus-version'], words: ['train'], load: () => import('./pilots/version-part.tsx') }),
  recordPart({ kinds: PUT, place: conditionPlaces.answer, words: ['train'], load: () => import('./syllabus/successor-choice.tsx') }),
  recordPart({ kinds: PUT, place: conditionPlaces.change, words: ['train'], load: () => import('./syllabus/answer-change.tsx') }),
]
