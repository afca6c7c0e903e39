const DAYS = 30

/** From when a session's codes are to be deleted: thirty days after its last wave was linked. They were used by then, and are personal data. */
export const codesDueAt = (lastKept: string): string => new Date(Date.parse(lastKept) + DAYS * 86_400_000).toISOString()
