import { recordPart } from '#ui/client/record-parts.tsx'

/** What was seen in a pilot on the page of its session, and what the pilots of a version led to on that of the version. */
export const parts = [
  recordPart({ kinds: ['training-session'], words: ['train'], load: () => import('./pilots/session-part.tsx') }),
  recordPart({ kinds: ['syllabus-version'], words: ['train'], load: () => import('./pilots/version-part.tsx') }),
]
