/**
 * Whether an entry's name could lead out of the folder, hide what it is, or be another file on another system.
 * @source security S13
 */
export const isSafeName = (name: string): boolean => {
  const path = name.endsWith('/') ? name.slice(0, -1) : name
  if (path === '' || path.length > 500) return false
  // Backslash and colon (drives, streams), control characters, and marks that turn the direction of writing.
  // oxlint-disable-next-line no-control-regex
  if (/[\\:\0-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/.test(path)) return false
  return path.split('/').every(isSafeSegment)
}

const isSafeSegment = (segment: string): boolean =>
  segment !== '' && !/^\.+$/.test(segment) && !/[. ]$/.test(segment) && !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(segment)

/** Two names that are one file on some system (case, composed accents) count as the same. */
export const sameFile = (name: string): string => name.normalize('NFC').toLowerCase()
