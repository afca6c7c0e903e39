import { useSay, useT } from '#ui/client/words.tsx'
import type { Sight } from '#assess/sight.ts'
import { saySight } from '../domain/sight.ts'
import './sight-notice.css'

type NoticeProps = {
  readonly sight: Sight | null
  readonly told: 'edition' | 'page'
  readonly countries: readonly { readonly code: string; readonly nameEs: string; readonly nameEn: string }[]
}

/** Beside the title, and never in a part that may be closed: what is not seen must not be taken for what is not there. */
export const SightNotice = ({ sight, told, countries }: NoticeProps) => {
  const t = useT()
  const say = useSay()
  if (!sight) return null
  const names = new Map(countries.map((one) => [one.code, say({ es: one.nameEs, en: one.nameEn })]))
  return (
    <p className="sight-notice" role="note">
      {saySight(sight, told, { t, nameOf: (code) => names.get(code) ?? code })}
    </p>
  )
}
