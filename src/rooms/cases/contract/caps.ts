const MIB = 1024 * 1024

/**
 * How much one server takes of cases, in bytes of signed text and sealed content. Of one person on one day, UTC: more than whoever brings twenty large cases
 * back after a server was restored. Of one person in all, so that one of them fills nobody's share but theirs; and of a whole programme, so that the disk
 * is not filled unseen. What is not taken stays on the device. In one case each author has a measure besides (`seal/ledger/ledger.ts`).
 */
export const SENT_AT_MOST = { day: 1_024 * MIB, person: 8_192 * MIB, programme: 65_536 * MIB } as const

/** Cases that one person may begin at the server on one day, UTC: more than anybody brings back after a server was restored. */
export const BEGUN_AT_MOST = 500
export type SentCap = keyof typeof SENT_AT_MOST
