/** The day at a place at a moment. @param zone IANA name @param instant ISO instant @returns `YYYY-MM-DD` */
export const dayIn = (zone: string, instant: string): string => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}
