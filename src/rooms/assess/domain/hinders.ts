import type { Finding } from '../contract/package.ts'

/** A weakness or a threat asks for an answer, and so for a gap; a strength or an opportunity asks for none. */
export const hinders = ({ quadrant }: Pick<Finding, 'quadrant'>): boolean => quadrant === 'W' || quadrant === 'T'
