import { incompleteGamma } from './gamma.ts'

/** The part of the χ² distribution above x. @param df degrees of freedom, above 0 */
export const chiSquareUpper = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper
