/** In characters as people count them; any composition will do. */
export const PASSWORD_LENGTH = { min: 15, max: 128 } as const
