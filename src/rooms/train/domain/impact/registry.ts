/** What stands behind a statistic: the formula by name, the rule by which answers are counted, and where it was published. One list for screen, paper, JSON and documentation. */
export type Statistic = {
  readonly method: string
  /** `complete`, `wrong`, or what the plan says (`planned`). */
  readonly rule: 'complete' | 'wrong' | 'prorated' | 'planned' | 'none'
  readonly source: string
  /** What its number counts; the messages `train.impact.unit` say it. */
  readonly unit: Unit
}

export type Unit =
  | 'points'
  | 'sd'
  | 'share'
  | 'correlation'
  | 'delta'
  | 'items'
  | 'ratio'
  | 'ranks'
  | 'factor'
  | 'chance'
  | 'gap'
  | 'rating'

export const STATISTICS = {
  facility: { method: 'mean of 0/1; Wilson interval', rule: 'complete', source: 'Wilson (1927), J. Am. Stat. Assoc. 22', unit: 'share' },
  restCorrelation: {
    method: 'Pearson of the item with the total of the others; Fisher z interval',
    rule: 'complete',
    source: 'Henrysson (1963), Psychometrika 28',
    unit: 'correlation',
  },
  upperLower: {
    method: 'D27: share right in the upper 27% less that in the lower',
    rule: 'complete',
    source: 'Kelley (1939), J. Educ. Psychol. 30',
    unit: 'share',
  },
  alpha: {
    method: 'Cronbach’s alpha; Feldt interval',
    rule: 'complete',
    source: 'Cronbach (1951), Psychometrika 16; Feldt (1965), Psychometrika 30',
    unit: 'correlation',
  },
  kr20: {
    method: 'KR-20 with the population variance of the total, which equals alpha on 0/1; Feldt interval',
    rule: 'complete',
    source: 'Kuder & Richardson (1937), Psychometrika 2',
    unit: 'correlation',
  },
  errorOfMeasurement: {
    method: 'SD of the total times the root of 1 − alpha',
    rule: 'complete',
    source: 'Lord & Novick (1968), Statistical Theories of Mental Test Scores',
    unit: 'points',
  },
  distractors: {
    method: 'per option: share of those who answered, Pearson of choosing it with the total of the other items',
    rule: 'complete',
    source: 'Haladyna & Downing (1993), Educ. Psychol. Meas. 53',
    unit: 'share',
  },
  dif: {
    method: 'Mantel–Haenszel, Δ = −2.35 ln(common odds ratio), strata by form and total',
    rule: 'complete',
    source: 'Mantel & Haenszel (1959); Holland & Thayer (1988); Robins, Breslow & Greenland (1986)',
    unit: 'delta',
  },
  difPurified: {
    method:
      'as the difference of the item, persons matched without the items that were suspect at first (p < 0.05 and Δ of 1 or more); one step',
    rule: 'complete',
    source: 'Holland & Thayer (1988)',
    unit: 'delta',
  },
  difFalseFlags: {
    method: 'sum over the items judged of the level at which each was screened',
    rule: 'none',
    source: 'Feller (1968), An Introduction to Probability Theory and Its Applications 1',
    unit: 'items',
  },
  meanBefore: {
    method: 'mean of points before, of those who took both tests; CR2 by cluster',
    rule: 'planned',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'points',
  },
  meanAfter: {
    method: 'mean of points after, of those who took both tests; CR2 by cluster',
    rule: 'planned',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'points',
  },
  baselineDifference: {
    method: 'OLS, score before ~ arm; CR2 by cluster, Satterthwaite df; g = difference / pooled SD × J',
    rule: 'planned',
    source: 'Pustejovsky & Tipton (2018); Hedges (1981), J. Educ. Stat. 6',
    unit: 'points',
  },
  crossedGain: {
    method: 'mean of (B after − A before) and (A after − B before); CR2 by cluster',
    rule: 'planned',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'points',
  },
  crossedGainExact: {
    method: 'as the gain with forms crossed, of persons whose sheets were linked exactly, or by pseudonym',
    rule: 'planned',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'points',
  },
  formEffect: {
    method: 'half the difference of the two gains; CR2 by cluster',
    rule: 'planned',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'points',
  },
  clusteredChange: {
    method: 'mean change; CR2 by cluster, Satterthwaite df',
    rule: 'planned',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'points',
  },
  clusteredChangeExact: {
    method: 'as the mean change, of persons whose sheets were linked exactly, or by pseudonym',
    rule: 'planned',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'points',
  },
  pairedChange: { method: 'mean change; paired t', rule: 'planned', source: 'Student (1908), Biometrika 6', unit: 'points' },
  pairedChangeExact: {
    method: 'as the paired change, of persons whose sheets were linked exactly, or by pseudonym',
    rule: 'planned',
    source: 'Student (1908), Biometrika 6',
    unit: 'points',
  },
  signedRank: {
    method: 'V of Wilcoxon; exact to 50 changes (shift algorithm), else normal with ties and continuity',
    rule: 'wrong',
    source: 'Wilcoxon (1945); Streitberg & Röhmel (1986)',
    unit: 'ranks',
  },
  hodgesLehmann: {
    method: 'median of the Walsh averages',
    rule: 'wrong',
    source: 'Hodges & Lehmann (1963), Ann. Math. Stat. 34',
    unit: 'points',
  },
  mcnemar: {
    method: 'began to pass over ceased to pass; exact below 25 who changed',
    rule: 'wrong',
    source: 'McNemar (1947), Psychometrika 12',
    unit: 'ratio',
  },
  gz: {
    method: 'mean change / SD of the changes × J(n − 1); non-central t interval',
    rule: 'planned',
    source: 'Hedges (1981), J. Educ. Stat. 6',
    unit: 'sd',
  },
  gav: {
    method: 'mean change / root of the mean of both variances × J(n − 1); non-central t interval',
    rule: 'planned',
    source: 'Algina & Keselman (2003), Educ. Psychol. Meas. 63',
    unit: 'sd',
  },
  classGain: {
    method: '(mean after − mean before) / (points − mean before); delta method',
    rule: 'planned',
    source: 'Hake (1998), Am. J. Phys. 66',
    unit: 'share',
  },
  welch: { method: 'difference of mean gains; Welch t', rule: 'planned', source: 'Welch (1947), Biometrika 34', unit: 'points' },
  dppc2: {
    method:
      'd_ppc2: difference of mean gains / SD before, pooled inside arms × (1 − 3 / (4 (n − 2) − 1)); limits of the difference in differences, in the same unit',
    rule: 'planned',
    source: 'Morris (2008), Organ. Res. Methods 11; Pustejovsky & Tipton (2018)',
    unit: 'sd',
  },
  adjustedG: {
    method: 'difference adjusted for first score / SD after, pooled inside arms × J(n − 2); limits of that difference, in the same unit',
    rule: 'planned',
    source: 'Hedges (1981), J. Educ. Stat. 6; Pustejovsky & Tipton (2018)',
    unit: 'sd',
  },
  betweenG: {
    method: 'difference of mean gains / pooled SD of the gains × J; non-central t interval',
    rule: 'planned',
    source: 'Hedges (1981), J. Educ. Stat. 6',
    unit: 'sd',
  },
  differenceInDifferences: {
    method: 'OLS, score ~ arm × time on long data; CR2 by cluster, Satterthwaite df',
    rule: 'planned',
    source: 'Bell & McCaffrey (2002); Pustejovsky & Tipton (2018)',
    unit: 'points',
  },
  differenceInDifferencesProrated: {
    method: 'as the difference in differences; score = share right of the answers given × items, of persons who answered 80% or more',
    rule: 'prorated',
    source: 'Bell & McCaffrey (2002); Pustejovsky & Tipton (2018)',
    unit: 'points',
  },
  ancova: {
    method: 'OLS, after ~ before + arm; CR2 by cluster, Satterthwaite df',
    rule: 'planned',
    source: 'Bell & McCaffrey (2002); Pustejovsky & Tipton (2018)',
    unit: 'points',
  },
  icc: {
    method: 'analysis of variance, clusters inside arms; F interval',
    rule: 'planned',
    source: 'Donner (1986), Int. Stat. Rev. 54',
    unit: 'correlation',
  },
  iccReml: {
    method: 'REML, score ~ arm + (1 | cluster)',
    rule: 'planned',
    source: 'Patterson & Thompson (1971), Biometrika 58',
    unit: 'correlation',
  },
  designEffect: {
    method: '1 + ((1 + CV²) m − 1) ICC',
    rule: 'planned',
    source: 'Eldridge, Ashby & Kerry (2006), Int. J. Epidemiol. 35',
    unit: 'factor',
  },
  power: {
    method: 'two-sided t on 2(J − 1) df, non-central t, at the planned effect and ICC',
    rule: 'none',
    source: 'Donner & Klar (2000), Design and Analysis of Cluster Randomization Trials',
    unit: 'chance',
  },
  attrition: {
    method: 'share of the enrolled who did not answer; Wilson interval',
    rule: 'none',
    source: 'Wilson (1927), J. Am. Stat. Assoc. 22',
    unit: 'share',
  },
  attritionGap: {
    method: 'share lost of the arm less that of the reference; Newcombe interval',
    rule: 'none',
    source: 'Newcombe (1998), Stat. Med. 17, 873–890',
    unit: 'gap',
  },
  lostDifference: {
    method: 'mean score before of those lost less that of those kept; Welch t',
    rule: 'planned',
    source: 'Welch (1947), Biometrika 34',
    unit: 'points',
  },
  reactionResponse: {
    method: 'reaction forms with an answer over the people trained; Wilson interval',
    rule: 'none',
    source: 'Wilson (1927), J. Am. Stat. Assoc. 22',
    unit: 'share',
  },
  reactionShare: {
    method: 'share of 4 and 5 among ratings of 1 to 5; Wilson interval',
    rule: 'none',
    source: 'Wilson (1927), J. Am. Stat. Assoc. 22',
    unit: 'share',
  },
  reactionAlpha: {
    method: 'Cronbach’s alpha of the rated questions, of forms that rate all; Feldt interval',
    rule: 'complete',
    source: 'Cronbach (1951), Psychometrika 16; Feldt (1965), Psychometrika 30',
    unit: 'correlation',
  },
  vignetteShare: {
    method: 'mean of the share of vignettes that each person classified correctly; CR2 by cluster',
    rule: 'wrong',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'share',
  },
  vignetteDifference: {
    method: 'as the difference in differences, of the share of vignettes classified correctly',
    rule: 'wrong',
    source: 'Bell & McCaffrey (2002); Pustejovsky & Tipton (2018)',
    unit: 'gap',
  },
  observedMean: {
    method: 'mean of each person’s mean rating of 1 to 4 by the first observer; CR2 by cluster',
    rule: 'none',
    source: 'Pustejovsky & Tipton (2018), J. Bus. Econ. Stat. 36',
    unit: 'rating',
  },
  observedDifference: {
    method: 'OLS, mean rating ~ arm; CR2 by cluster, Satterthwaite df',
    rule: 'none',
    source: 'Bell & McCaffrey (2002); Pustejovsky & Tipton (2018)',
    unit: 'rating',
  },
  observerAgreement: {
    method: 'ICC(1,1) of two observers, by the analysis of variance; F interval',
    rule: 'none',
    source: 'Shrout & Fleiss (1979), Psychol. Bull. 86',
    unit: 'correlation',
  },
} as const satisfies Readonly<Record<string, Statistic>>
export type StatisticName = keyof typeof STATISTICS
