import type { CodingLine } from '../../contract/coding.ts'

export type Link = { readonly finding: string; readonly stance: 'supports' | 'contrary' }

/** What a coder says of one statement, while it is being decided: a condition may still be missing. */
export type Reading = {
  readonly condition: string | null
  readonly themes: readonly string[]
  readonly seriousness: number | null
  readonly memo: string
  readonly evidence: readonly Link[]
}

export const MOST_THEMES = 5

export const readingOf = ({ condition, themes, evidence, coding }: CodingLine): Reading => ({
  condition,
  themes,
  seriousness: coding?.seriousness ?? null,
  memo: coding?.memo ?? '',
  evidence,
})

export const isSame = (one: Reading, other: Reading): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A theme is put on, or taken off where it is on already; a sixth one is not put on. */
export const withTheme = (reading: Reading, theme: string): Reading => {
  if (reading.themes.includes(theme)) return { ...reading, themes: reading.themes.filter((code) => code !== theme) }
  return reading.themes.length < MOST_THEMES ? { ...reading, themes: [...reading.themes, theme] } : reading
}

/** A finding is supported first, then contradicted, then let go. */
export const withFinding = (reading: Reading, finding: string): Reading => {
  const now = reading.evidence.find((link) => link.finding === finding)
  if (!now) return { ...reading, evidence: [...reading.evidence, { finding, stance: 'supports' }] }
  const others = reading.evidence.filter((link) => link.finding !== finding)
  return now.stance === 'supports' ? withStance(reading, finding, 'contrary') : { ...reading, evidence: others }
}

export const withStance = (reading: Reading, finding: string, stance: Link['stance'] | null): Reading => ({
  ...reading,
  evidence: reading.evidence.flatMap((link) => (link.finding !== finding ? [link] : stance === null ? [] : [{ finding, stance }])),
})

/** Themes that this coder used last, the latest first. */
export const withRecent = (recent: readonly string[], used: readonly string[], most: number): readonly string[] =>
  [...used, ...recent.filter((code) => !used.includes(code))].slice(0, most)
