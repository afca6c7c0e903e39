/** What the server says that a reader may, in its own words. */
export const MAY = {
  call: 'call a meeting of a body',
  keep: 'keep the record of a meeting',
  accept: 'say whether a condition of one’s country is met',
  set: 'set by which rule countries decide',
} as const
