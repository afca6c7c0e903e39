import { lnGamma } from './distributions/gamma.ts'

/**
 * What a standardised mean is multiplied by since it comes out too large in small samples, exactly.
 * @param df degrees of freedom of the standard deviation
 * @source Hedges (1981), J. Educ. Stat. 6
 */
export const smallSample = (df: number): number => Math.exp(lnGamma(df / 2) - lnGamma((df - 1) / 2)) / Math.sqrt(df / 2)
