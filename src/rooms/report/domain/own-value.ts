/** Token of a rewritten sentence for a number of its generated one: `value of=statements`. It goes on following the data with it. */
export const OWN_VALUE = 'value'

/** The same as it is written in a text. */
export const ownValue = (name: string): string => `{{${OWN_VALUE} of=${name}}}`
