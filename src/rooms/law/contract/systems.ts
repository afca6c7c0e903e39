/** The countries whose law is held. */
export const JURISDICTIONS = ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'] as const
/** A legal system that facts are judged by: a country, or the Palermo Protocols. */
export const SYSTEMS = ['INT', ...JURISDICTIONS] as const
