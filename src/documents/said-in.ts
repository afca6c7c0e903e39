import type { NumberedPanels, NumberedSaid } from './numbered.ts'

/** Everything said that panels hold, in reading order. */
export const saidIn = ({ parts }: NumberedPanels): readonly NumberedSaid[] =>
  parts.flatMap(({ groups }) => groups.flatMap(({ items }) => items))
