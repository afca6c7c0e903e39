import type { Lang, Tone } from '../model.ts'

/** Twentieths of a point, the unit of Word. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
/** Twips in a point. */
export const POINTS = 20
/** Word gives the thickness of rules in eighths of a point. */
export const EIGHTHS = 8
/** Half points, the unit of Word for sizes of type. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Letter, on which the region prints. */
export const PAPER = { width: 215.9, height: 279.4 } as const
const FULL = 160
const MARGIN = (PAPER.width - FULL) / 2
const LEFT_WHITE = 28

/** Numbers and labels hang in the left white (`gutter`), text keeps to the `measure`, tables and pictures may use the `full` width. */
export const page = {
  width: twips(PAPER.width),
  height: twips(PAPER.height),
  side: twips(MARGIN),
  top: twips(27),
  bottom: twips(25),
  gutter: twips(LEFT_WHITE),
  full: twips(FULL),
  measure: twips(FULL - LEFT_WHITE),
} as const

/** Height of the tallest picture, in millimetres: what a page holds beside its caption and notes. */
export const TALLEST_PICTURE = 182

export const ink = {
  text: '1C2529',
  accent: '17495B',
  grey: '4A565C',
  hair: 'B9C4C9',
  tint: 'EAF1F3',
  pale: 'F3F4F4',
  warm: 'E4E4E2',
  white: 'FFFFFF',
} as const

export const face = { serif: 'Source Serif 4', sans: 'Source Sans 3' } as const

/** Where a program knows neither face it takes these. */
export const fallback = { serif: 'Cambria', sans: 'Calibri' } as const

/** A hand needs so much from one line to the next. */
export const HAND = twips(8)

/** Width of the space around what lies in a box, in twips. */
export const BOX_INSET = 200

type Rule = { style: 'single' | 'dotted'; size: number; color: string; space: number }
const rule = (points: number, color: string, style: Rule['style'] = 'single'): Rule => ({
  style,
  size: Math.round(points * EIGHTHS),
  color,
  space: 0,
})

export const rules = {
  hair: rule(0.5, ink.hair),
  accent: rule(0.75, ink.accent),
  none: { style: 'none', size: 0, color: 'auto', space: 0 },
} as const

/** The line above a card. */
export const cardRule: Record<Tone, Rule> = {
  plain: rule(0.75, ink.accent),
  accent: rule(2.25, ink.accent),
  caution: rule(2.25, ink.text),
  muted: rule(0.75, ink.grey, 'dotted'),
}

/** Ground and left bar of a callout. */
export const calloutLook: Record<Tone, { fill: string; bar?: Rule }> = {
  plain: { fill: ink.white },
  accent: { fill: ink.tint, bar: rule(3, ink.accent) },
  caution: { fill: ink.pale, bar: rule(3, ink.text) },
  muted: { fill: ink.pale },
}

/** Ground of a cell; a cell without one stays white. */
export const cellFill: Partial<Record<Tone, string>> = { accent: ink.tint, caution: ink.warm }

// The languages that Word has for these countries; es-419 is unknown to its dictionaries, es-MX is the nearest.
const REGIONS: Record<Lang, readonly string[]> = {
  es: ['AR', 'BO', 'CL', 'CO', 'CR', 'DO', 'EC', 'ES', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'PY', 'SV', 'US', 'UY', 'VE'],
  en: ['AU', 'BZ', 'CA', 'GB', 'IE', 'JM', 'NZ', 'TT', 'US', 'ZA'],
}

/** Language tag that Word knows: of the country where it has one, else Mexican Spanish and British English (that of the United Nations). */
export const wordLanguage = (lang: Lang, region?: string): string =>
  region !== undefined && REGIONS[lang].includes(region) ? `${lang}-${region}` : { es: 'es-MX', en: 'en-GB' }[lang]
