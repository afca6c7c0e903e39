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

/**
 * A place in the form of a body's rule, for the room whose texts it answers: a field `stands`, the JSON of `Stands` (`body.ts`), where the rule can let something
 * through. The form waits for it. The kind of the record is `body`, its id the code of the body.
 */
export const bodyPlaces = { stands: 'body-stands' } as const
