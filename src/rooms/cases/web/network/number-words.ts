import type { Span } from '../../domain/network/sensitivity.ts'

/** Whole numbers as they are, shares with three decimals, as the reader's language writes them. */
export const measureWords = (locale: string, value: number): string =>
  new Intl.NumberFormat(locale, Number.isInteger(value) ? {} : { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value)

export const spanWords = (locale: string, { low, high }: Span): string => `${measureWords(locale, low)}–${measureWords(locale, high)}`

const rankNumber = (locale: string, rank: number): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(rank)
export const rankSpanWords = (locale: string, { low, high }: Span): string => `${rankNumber(locale, low)}–${rankNumber(locale, high)}`
