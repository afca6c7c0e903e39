/** A code as a message may choose by it, where neither dot nor hyphen is taken: `not_assessed` of `not-assessed`. */
export const choiceOf = (code: string): string => code.replaceAll(/[-.]/g, '_')

/** The last word of a role, `lead` of `assess.lead`. */
export const roleWord = (role: string | null): string => role?.split('.').at(-1) ?? 'import'
