import { colour, sequence } from '../tokens.ts'

export type Shade = { fill: string; ink: string }

const channel = (hex: string, at: number) => {
  const share = parseInt(hex.slice(at, at + 2), 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance of `#rrggbb`, 0 = black to 1 = white. @source WCAG 2.2, definition of relative luminance */
export const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

/** Contrast ratio of two colours, 1 to 21. @source WCAG 2.2, definition of contrast ratio */
export const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Ink or white, whichever reads better on the fill. */
export const inkOn = (fill: string): string => (contrast(fill, colour.ink) >= contrast(fill, colour.surface) ? colour.ink : colour.surface)

/** Shade of a count: white for nothing, else one of eight steps by its share of the largest. */
export const shadeOf = (count: number, largest: number): Shade => {
  if (count <= 0 || largest <= 0) return { fill: colour.surface, ink: colour.inkSoft }
  const step = Math.min(sequence.length, Math.max(1, Math.ceil((count / largest) * sequence.length)))
  const fill = sequence[step - 1] ?? colour.accent
  return { fill, ink: inkOn(fill) }
}
