/** Without 0, 1, I and O, which are misheard and misread. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 8

/**
 * A code by which a referral is spoken of: made of chance alone, so that it tells of nobody.
 * @param random eight bytes
 */
export const referralCode = (random: Uint8Array): string => {
  const signs = Array.from({ length: LENGTH }, (_, at) => SIGNS[(random[at] ?? 0) % SIGNS.length] ?? '')
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}
