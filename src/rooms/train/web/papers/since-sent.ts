/** Of a line that stands in a field, what was typed since some of it was sent: all of it where it was begun anew. */
export const sinceSent = (typed: string, sent: string): string => (typed.startsWith(sent) ? typed.slice(sent.length).trimStart() : typed)
