/** `exact` is the number as JSON and money write it, `1250.50`: no digit of it is lost. */
export type NumberRead = { kind: 'empty' } | { kind: 'number'; value: number; exact: string } | { kind: 'unreadable' }

/** Whole and decimal digits of what can mean one number only. */
const SHAPES: readonly RegExp[] = [
  // No sign, or a blank between thousands: 1250, 1 250.
  /^(?<whole>\d+|\d{1,3}(?:\s\d{3})+)$/u,
  // One sign that parts no thousands: 1250.50, 1250,5, 0.125, 12500.125.
  /^(?<whole>\d+|\d{1,3}(?:\s\d{3})+)[.,](?<part>\d{1,2}|\d{4,})$/u,
  /^(?<whole>0|\d{4,}|\d{1,3}(?:\s\d{3})+)[.,](?<part>\d{3})$/u,
  // A sign twice parts thousands: 1,250,000.
  /^(?<whole>\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3}){2,})$/u,
  // Two signs: the first parts thousands, the second the decimals, as 1,250.50 or 1.250,50.
  /^(?<whole>\d{1,3}(?:,\d{3})+)\.(?<part>\d+)$/u,
  /^(?<whole>\d{1,3}(?:\.\d{3})+),(?<part>\d+)$/u,
]

/**
 * A number as a person writes it; the one reader of all forms. The countries of the region part thousands and decimals by the same two signs the
 * other way round, so what can mean two numbers, such as `1,250`, is unreadable rather than guessed.
 */
export const readNumber = (text: string): NumberRead => {
  const written = text.trim().replace(/\u2212/g, '-')
  if (written === '') return { kind: 'empty' }
  const bare = written.replace(/^-/, '')
  const { whole, part } = SHAPES.map((shape) => shape.exec(bare)?.groups).find((groups) => groups !== undefined) ?? {}
  if (whole === undefined) return { kind: 'unreadable' }
  const digits = whole.replaceAll(/\D/gu, '').replace(/^0+(?=\d)/, '')
  const exact = `${written.startsWith('-') ? '-' : ''}${digits}${part === undefined ? '' : `.${part}`}`
  return { kind: 'number', value: Number(exact), exact }
}
