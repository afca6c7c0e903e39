import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { PartChange } from '../../contract/country-part.ts'

/** Whether a row was put otherwise the time before. */
export const markOf = (changed: readonly PartChange[], section: PartChange['section'], code: string) =>
  changed.find((change) => change.section === section && change.code === code)?.kind

/** How a row was put otherwise, beside it. */
export const Changed = ({ kind }: { kind: PartChange['kind'] | undefined }) => {
  const t = useT()
  return kind ? <Badge>{t(`report.part.${kind}`)}</Badge> : null
}
