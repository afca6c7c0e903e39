import { describe, expect, it } from 'vitest'
import { betweenG } from './between/standardised-difference.ts'
import { welch } from './between/welch.ts'
import { clusteringOf } from './clusters/clustering.ts'
import { intraclassByLikelihood, intraclassByVariance } from './clusters/intraclass.ts'
import { mantelHaenszel } from './dif/mantel-haenszel.ts'
import { alpha, columnOf, errorOfMeasurement, totalsOf } from './items/alpha.ts'
import { facility } from './items/facility.ts'
import { restCorrelation } from './items/rest-correlation.ts'
import { ancova } from './models/ancova.ts'
import { cr2 } from './models/clustered.ts'
import { differenceInDifferences } from './models/difference-in-differences.ts'
import { leastSquares } from './models/least-squares.ts'
import { pairedChange } from './paired/t-test.ts'
import { hodgesLehmann, signedRank } from './paired/signed-rank.ts'
import { gav, gz } from './paired/standardised-change.ts'
import { powerOfArms, powerOfPairs, sizeFor } from './power.ts'
import type { Estimate, Refusal } from './result.ts'
import { smallSample } from './standardised.ts'

const found = (result: Estimate | Refusal): Estimate => {
  if (result.kind === 'refused') throw new Error(`refused: ${result.code}`)
  return result
}
const limits = (result: Estimate | Refusal) => [found(result).interval?.low, found(result).interval?.high]
const expectNear = (value: number | undefined, to: number, within: number) =>
  expect(Math.abs((value ?? Number.NaN) - to)).toBeLessThanOrEqual(within)

/** Hours of sleep that ten patients gained under each of two drugs. @source Student (1908), Biometrika 6, 20 */
const SLEEP = { before: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], after: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4] }

describe("Student's sleep data", () => {
  it('give t, its limits and p', () => {
    const change = found(pairedChange(SLEEP))
    expectNear(change.also?.['t'], 4.0621, 5e-5)
    expectNear(change.p, 0.002833, 5e-7)
    expect(change.df).toBe(9)
    expectNear(change.interval?.low, 0.7001, 5e-5)
    expectNear(change.interval?.high, 2.4599, 5e-5)
  })

  it('give each standardised change under its own name', () => {
    expectNear(smallSample(9), 0.913875, 5e-7)
    expectNear(found(gz(SLEEP)).value, 1.1739, 5e-5)
    expectNear(limits(gz(SLEEP))[0], 0.3789, 5e-5)
    expectNear(limits(gz(SLEEP))[1], 1.9356, 5e-5)
    expectNear(found(gav(SLEEP)).value, 0.7605, 5e-5)
    expectNear(limits(gav(SLEEP))[0], 0.2455, 5e-5)
    expectNear(limits(gav(SLEEP))[1], 1.254, 5e-5)
    expectNear(found(betweenG({ treated: SLEEP.after, reference: SLEEP.before })).value, 0.7969, 5e-5)
  })

  it('give V with one zero, and p exactly', () => {
    const ranks = found(signedRank(SLEEP))
    expect([ranks.value, ranks.also?.['zeros'], ranks.p]).toEqual([45, 1, 0.00390625])
  })
})

/** @source Hollander & Wolfe (1973), Nonparametric Statistical Methods, depression scores */
const DEPRESSION = {
  before: [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29],
  after: [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3],
}

it('the depression scores give V 40, p 0.0390625 and the Hodges–Lehmann estimate 0.46', () => {
  const ranks = found(signedRank(DEPRESSION))
  expect([ranks.value, ranks.p]).toEqual([40, 0.0390625])
  const shift = found(hodgesLehmann(DEPRESSION))
  expectNear(shift.value, 0.46, 1e-9)
  // wilcox.test(x, y, paired = TRUE, conf.int = TRUE) of R 4.2.2
  expectNear(shift.interval?.low, 0.01, 1e-9)
  expectNear(shift.interval?.high, 0.786, 1e-9)
})

/** Admitted and rejected men, then women, by department. @source Bickel, Hammel & O'Connell (1975), Science 187 */
const BERKELEY = [
  [512, 313, 89, 19],
  [353, 207, 17, 8],
  [120, 205, 202, 391],
  [138, 279, 131, 244],
  [53, 138, 94, 299],
  [22, 351, 24, 317],
].map(([a = 0, b = 0, c = 0, d = 0]) => ({ a, b, c, d }))

it('the admissions to Berkeley give the common odds ratio, its test and its error', () => {
  const { ratio, chi, p, se } = mantelHaenszel(BERKELEY)
  expectNear(ratio, 0.904697, 5e-7)
  expectNear(chi, 1.42695, 5e-6)
  expectNear(p, 0.23226, 5e-6)
  expectNear(se, 0.080989, 5e-7)
  expectNear(-2.35 * Math.log(ratio), 0.23537, 5e-6)
})

/** Weights of chicks of diets 1 and 3, on days 0 and 20. @source Crowder & Hand (1990), Analysis of Repeated Measures, ex. 5.3 */
const CHICKS: readonly (readonly [number, number, number, number])[] = [
  [1, 1, 42, 199],
  [2, 1, 40, 209],
  [3, 1, 43, 198],
  [4, 1, 42, 160],
  [5, 1, 41, 220],
  [6, 1, 41, 160],
  [7, 1, 41, 288],
  [8, 1, 42, 125],
  [9, 1, 42, 100],
  [10, 1, 41, 120],
  [11, 1, 43, 181],
  [12, 1, 41, 195],
  [13, 1, 41, 91],
  [14, 1, 41, 259],
  [17, 1, 42, 133],
  [19, 1, 43, 144],
  [20, 1, 41, 115],
  [31, 3, 42, 235],
  [32, 3, 41, 291],
  [33, 3, 39, 156],
  [34, 3, 41, 327],
  [35, 3, 41, 361],
  [36, 3, 39, 225],
  [37, 3, 41, 169],
  [38, 3, 41, 280],
  [39, 3, 42, 250],
  [40, 3, 41, 295],
]

describe('the weights of chicks', () => {
  const chicks = CHICKS.map(([chick, diet, before, after]) => ({
    person: `${chick}`,
    cluster: `${chick}`,
    isTreated: diet === 3,
    before,
    after,
  }))

  it('give the difference in differences with CR2 and CR1S by chick', () => {
    const did = found(differenceInDifferences(chicks))
    expectNear(did.value, 89.27647, 5e-6)
    expectNear(did.se, 24.54288, 5e-6)
    expectNear(did.df, 19.0036, 5e-5)
    expectNear(did.p, 0.0017516, 5e-8)
    expectNear(did.also?.['seByPerson'], 24.59659, 5e-6)
    expect(did.also?.['dfByPerson']).toBe(26)
  })

  it("give Welch's t of the gains", () => {
    const gains = (arm: boolean) => chicks.filter(({ isTreated }) => isTreated === arm).map(({ before, after }) => after - before)
    const gained = found(welch({ treated: gains(true), reference: gains(false) }))
    expectNear(gained.also?.['t'], 3.63757, 5e-6)
    expectNear(gained.df, 16.7135, 5e-5)
  })

  it('give the analysis of covariance', () => {
    const effect = found(ancova(chicks))
    expectNear(effect.value, 91.77952, 5e-6)
    expectNear(effect.also?.['sePlain'], 26.08144, 5e-6)
  })
})

/** Yields of six batches. @source Box & Tiao (1973), Bayesian Inference in Statistical Analysis, table 5.1.4 */
const DYESTUFF2 = [
  [7.298, 3.846, 2.434, 9.566, 7.99],
  [5.22, 6.556, 0.608, 11.788, -0.892],
  [0.11, 10.386, 13.434, 5.51, 8.166],
  [2.212, 4.852, 7.092, 9.288, 4.98],
  [0.282, 9.014, 4.458, 9.446, 7.198],
  [1.722, 4.782, 8.106, 0.758, 3.758],
]

/** Reaction times of eighteen drivers on ten days. @source Belenky et al. (2003), J. Sleep Res. 12 */
const DRIVERS = [
  [249.56, 258.7047, 250.8006, 321.4398, 356.8519, 414.6901, 382.2038, 290.1486, 430.5853, 466.3535],
  [222.7339, 205.2658, 202.9778, 204.707, 207.7161, 215.9618, 213.6303, 217.7272, 224.2957, 237.3142],
  [199.0539, 194.3322, 234.32, 232.8416, 229.3074, 220.4579, 235.4208, 255.7511, 261.0125, 247.5153],
  [321.5426, 300.4002, 283.8565, 285.133, 285.7973, 297.5855, 280.2396, 318.2613, 305.3495, 354.0487],
  [287.6079, 285, 301.8206, 320.1153, 316.2773, 293.3187, 290.075, 334.8177, 293.7469, 371.5811],
  [234.8606, 242.8118, 272.9613, 309.7688, 317.4629, 309.9976, 454.1619, 346.8311, 330.3003, 253.8644],
  [283.8424, 289.555, 276.7693, 299.8097, 297.171, 338.1665, 332.0265, 348.8399, 333.36, 362.0428],
  [265.4731, 276.2012, 243.3647, 254.6723, 279.0244, 284.1912, 305.5248, 331.5229, 335.7469, 377.299],
  [241.6083, 273.9472, 254.4907, 270.8021, 251.4519, 254.6362, 245.4523, 235.311, 235.7541, 237.2466],
  [312.3666, 313.8058, 291.6112, 346.1222, 365.7324, 391.8385, 404.2601, 416.6923, 455.8643, 458.9167],
  [236.1032, 230.3167, 238.9256, 254.922, 250.7103, 269.7744, 281.5648, 308.102, 336.2806, 351.6451],
  [256.2968, 243.4543, 256.2046, 255.5271, 268.9165, 329.7247, 379.4445, 362.9184, 394.4872, 389.0527],
  [250.5265, 300.0576, 269.8939, 280.5891, 271.8274, 304.6336, 287.7466, 266.5955, 321.5418, 347.5655],
  [221.6771, 298.1939, 326.8785, 346.8555, 348.7402, 352.8287, 354.4266, 360.4326, 375.6406, 388.5417],
  [271.9235, 268.4369, 257.2424, 277.6566, 314.8222, 317.2135, 298.1353, 348.1229, 340.28, 366.5131],
  [225.264, 234.5235, 238.9008, 240.473, 267.5373, 344.1937, 281.1481, 347.5855, 365.163, 372.2288],
  [269.8804, 272.4428, 277.8989, 281.7895, 279.1705, 284.512, 259.2658, 304.6306, 350.7807, 369.4692],
  [269.4117, 273.474, 297.5968, 310.6316, 287.1726, 329.6076, 334.4818, 343.2199, 369.1417, 364.1236],
]

const clusteringIn = (groups: readonly (readonly number[])[]) => clusteringOf(groups.map((scores) => ({ arm: 'all', scores })))

describe('clusters', () => {
  it('of Dyestuff2 differ by nothing that the data show, and that is said', () => {
    const icc = found(intraclassByLikelihood(clusteringIn(DYESTUFF2)))
    expect([icc.value, icc.also?.['varianceBetween']]).toEqual([0, 0])
    expect(icc.warnings).toContain('at-the-boundary')
  })

  it('of the drivers give the intraclass correlation both ways', () => {
    expectNear(found(intraclassByVariance(clusteringIn(DRIVERS))).value, 0.39489, 5e-6)
    const icc = found(intraclassByLikelihood(clusteringIn(DRIVERS)))
    // lmer(Reaction ~ 1 + (1 | Subject), sleepstudy), lme4 1.1-31
    expectNear(icc.also?.['varianceBetween'], 1278.338, 1e-2)
    expectNear(icc.also?.['varianceWithin'], 1958.869, 1e-2)
  })

  it('of the drivers widen the error of the slope of reaction on days', () => {
    const rows = DRIVERS.flatMap((times, driver) => times.map((y, day) => ({ y, x: [1, day], cluster: `${driver}` })))
    const fit = leastSquares(rows)
    if (!fit) throw new Error('no fit')
    const slope = cr2(fit, [0, 1])
    expectNear(slope.value, 10.4673, 5e-5)
    expectNear(slope.se, 1.54579, 5e-6)
    expectNear(slope.df, 17, 1e-6)
  })
})

/** Answer patterns with how often each was given. @source Bock & Lieberman (1970), Psychometrika 35, LSAT section 6 */
const LSAT6 = Object.entries({
  '00000': 3,
  '00001': 6,
  '00010': 2,
  '00011': 11,
  '00100': 1,
  '00101': 1,
  '00110': 3,
  '00111': 4,
  '01000': 1,
  '01001': 8,
  '01011': 16,
  '01101': 3,
  '01110': 2,
  '01111': 15,
  '10000': 10,
  '10001': 29,
  '10010': 14,
  '10011': 81,
  '10100': 3,
  '10101': 28,
  '10110': 15,
  '10111': 80,
  '11000': 16,
  '11001': 56,
  '11010': 21,
  '11011': 173,
  '11100': 11,
  '11101': 61,
  '11110': 28,
  '11111': 298,
}).flatMap(([pattern, count]) => Array.from({ length: count }, () => [...pattern].map(Number)))

describe('section 6 of the LSAT', () => {
  const totals = totalsOf(LSAT6)

  it.each([0.924, 0.709, 0.553, 0.763, 0.87].map((share, at) => [at, share] as const))('item %i has facility %f', (at, share) => {
    expectNear(found(facility(columnOf(LSAT6, at))).value, share, 1e-12)
  })

  it.each([0.1128, 0.1532, 0.1728, 0.1444, 0.1216].map((r, at) => [at, r] as const))(
    'item %i has correlation %f with the rest',
    (at, r) => {
      expectNear(found(restCorrelation(columnOf(LSAT6, at), totals)).value, r, 5e-5)
    },
  )

  it('has α with its limits, and an error of measurement', () => {
    expectNear(found(alpha(LSAT6)).value, 0.295, 5e-5)
    expectNear(limits(alpha(LSAT6))[0], 0.2235, 5e-5)
    expectNear(limits(alpha(LSAT6))[1], 0.3618, 5e-5)
    expectNear(found(errorOfMeasurement(LSAT6)).value, 0.8691, 5e-5)
  })
})

// power.t.test(strict = TRUE) of R 4.2.2
it('a power of 0.8 takes 64 in an arm for half a standard deviation, and 90 pairs for 0.3', () => {
  const [arms, pairs] = [sizeFor(0.8, (n) => powerOfArms(n, { d: 0.5 })), sizeFor(0.8, (n) => powerOfPairs(n, { d: 0.3 }))]
  expectNear(arms, 63.76561017, 5e-8)
  expectNear(pairs, 89.14936433, 5e-8)
})
