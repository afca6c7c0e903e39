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

/** One that can be saved. */
export type WithCondition = Reading & { readonly condition: string }
export const hasCondition = (reading: Reading): reading is WithCondition => reading.condition !== null

/** What was typed in the search for a theme or a finding and not taken; nothing is saved over it. */
export type Untaken = { readonly theme?: string; readonly finding?: string }

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

/** Themes under the keys, each in its place, and all that were used, the latest first. */
export type Recent = { readonly slots: readonly string[]; readonly used: readonly string[] }

/**
 * Puts used themes under keys. A theme that has a key keeps it, so that fingers find it again; a new one takes the key of the one that was
 * not used for the longest time.
 */
export const withRecent = (recent: Recent, themes: readonly string[], most: number): Recent => {
  const used = [...themes, ...recent.used.filter((code) => !themes.includes(code))]
  const age = (code: string) => (used.includes(code) ? used.indexOf(code) : used.length)
  const slots = [...recent.slots]
  for (const theme of themes.filter((code) => !recent.slots.includes(code))) {
    const oldest = slots.reduce((old, code, at) => (age(code) >= age(slots[old] ?? code) ? at : old), 0)
    slots.splice(slots.length < most ? slots.length : oldest, 1, theme)
  }
  return { slots, used }
}
