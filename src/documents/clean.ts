// C0 and C1 controls but tab and line ends, the two noncharacters that no XML may hold, and the marks that turn the direction
// of what follows: neither Spanish nor English needs them, and they can make a text read as another.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
const BYTE_ORDER_MARK = /\ufeff/g

const cleanText = (text: string): string => text.toWellFormed().normalize('NFC').replace(BYTE_ORDER_MARK, '').replace(UNPRINTABLE, '\ufffd')

/** The same value with every text in it well-formed: what cannot be printed in PDF, DOCX or HTML shows as U+FFFD in all of them. */
export const clean = <T>(value: T): T => {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => clean(item)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)])) as T
}
