/** Where the question of non-punishment stands on its page. */
export const NON_PUNISHMENT = 'non-punishment'
