import { path } from '#kernel/page/path.ts'

export const paths = {
  meetings: path('/app/programmes/:programme/meetings'),
  newMeeting: path('/app/programmes/:programme/meetings/new'),
  meeting: path('/app/programmes/:programme/meetings/:meeting'),
  bodies: path('/app/programmes/:programme/bodies'),
} as const

/**
 * Places of the page of a meeting that the room fills whose text it is: the choice of the text that answers a condition, a field `hash` of a form; and what that
 * text changes, for whoever says whether it is met. The record is of the kind of the text (the subject before its colon); its id is the hash, a
 * slash and the number of the condition: the hash of the text that was voted on for the first, of the one that answers for the second.
 */
export const conditionPlaces = { answer: 'condition-answer', change: 'condition-change' } as const
