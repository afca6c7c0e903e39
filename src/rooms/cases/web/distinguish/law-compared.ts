/** Where the page of a decision compares it with the law of today. */
export const LAW_COMPARED = 'law'
