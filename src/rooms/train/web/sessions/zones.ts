/** Where a session of a country usually is by the clock; whoever plans may write another. */
const ZONES: Readonly<Record<string, string>> = {
  BZ: 'America/Belize',
  CR: 'America/Costa_Rica',
  GT: 'America/Guatemala',
  HN: 'America/Tegucigalpa',
  NI: 'America/Managua',
  PA: 'America/Panama',
  SV: 'America/El_Salvador',
}
export const usualZone = (country: string): string => ZONES[country] ?? Intl.DateTimeFormat().resolvedOptions().timeZone
