/** The ability that a statement's `may` names where its reader codes it. */
export const CODE = 'code statements'
