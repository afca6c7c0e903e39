/** What an answer says that its reader may, by the sentences of the abilities. */
export const MAY = {
  read: 'read what was seen in pilots',
  record: 'record what was seen in a pilot',
  propose: 'ask for a change of what is taught',
} as const
