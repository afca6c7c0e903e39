/** The roles that sit in an office of a country and keep cases there. */
export const OFFICERS: readonly string[] = ['programme.country-member', 'programme.country-signatory']
