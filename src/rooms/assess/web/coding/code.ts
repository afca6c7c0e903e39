/** The ability that a statement's `may` names where its reader codes it. */
export const CODE = 'code statements'

/** Whose seats code what was said in their country: before them stands the way to *Coding* where no record says what they may. */
export const CODERS: readonly string[] = ['assess.assessor', 'assess.lead']
