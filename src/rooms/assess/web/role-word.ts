/** The last word of a role, `lead` of `assess.lead`, as messages choose by it. */
export const roleWord = (role: string | null): string => role?.split('.').at(-1) ?? 'import'
