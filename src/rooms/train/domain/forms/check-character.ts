/** Letters and digits of Crockford's base 32: none that is taken for another when it is read aloud or written by hand. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const M = 36

/**
 * The check character of a string of digits and capital letters. It finds every single wrong character, and nearly every exchange of two neighbours.
 * @source ISO 7064:2003, hybrid system MOD 37,36; the test has the published example of the Global Release Identifier
 */
export const checkCharacter = (text: string): string => {
  let product = M
  for (const sign of text) {
    const sum = (product + ALPHABET.indexOf(sign)) % M || M
    product = (sum * 2) % (M + 1)
  }
  return ALPHABET[(M + 1 - product) % M]!
}

/** Whether the last character is what the others ask for. */
export const holds = (text: string): boolean => /^[0-9A-Z]{2,}$/.test(text) && checkCharacter(text.slice(0, -1)) === text.slice(-1)

/** Whether a check character can be written with Crockford's 32. */
export const isWritable = (check: string): boolean => CROCKFORD.includes(check)

/** As people type it: without spaces, in capitals, O as 0, I and L as 1. */
export const typed = (text: string): string => text.toUpperCase().replaceAll(/\s/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/** A number in a given count of signs, the most significant first. */
export const inCrockford = (value: number, length: number): string => {
  let [rest, text] = [value, '']
  for (let at = 0; at < length; at += 1) {
    text = CROCKFORD[rest % 32]! + text
    rest = Math.floor(rest / 32)
  }
  return text
}
