import { CROCKFORD, checkCharacter, holds, isWritable, typed } from './check-character.ts'

const RANDOM = 7

/** `P-` with seven characters left to chance and one that checks them; drawn again until that one is in the alphabet. */
export const drawPseudonym = (draw: () => number): string => {
  for (;;) {
    const signs = Array.from({ length: RANDOM }, () => CROCKFORD[Math.floor(draw() * CROCKFORD.length)]).join('')
    const check = checkCharacter(signs)
    if (isWritable(check)) return `P-${signs}${check}`
  }
}

/** A pseudonym as it is written, from how it was typed; undefined where it is none or a character of it is wrong. */
export const readPseudonym = (text: string): string | undefined => {
  const [, signs = ''] = /^P-?([0-9A-Z]{8})$/.exec(typed(text)) ?? []
  return signs !== '' && holds(signs) ? `P-${signs}` : undefined
}
