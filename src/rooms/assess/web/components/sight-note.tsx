import { useLocale, useT } from '#ui/client/words.tsx'
import { type Sight, sightScope } from '../../contract/sight.ts'
import type { Frame } from '../frame.ts'
import './sight-note.css'

/** What stands where nothing is known; `NotInSight` says it to those who listen. */
export const DASH = '–'

/** What lies behind the wall of another country is not told as what is not there. */
export const NotInSight = () => {
  const t = useT()
  return (
    <span className="soft">
      <span aria-hidden="true">{DASH}</span>
      <span className="unseen">{t('assess.sight.none')}</span>
    </span>
  )
}

/** The one sentence that says whose sight it is, for a page and for a table that is kept as a file; none for whoever sees all. */
export const useSaidSight = (sight: Sight | null, frame: Frame): readonly string[] => {
  const t = useT()
  const locale = useLocale()
  if (!sight) return []
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(sight.countries.map(frame.country))
  return [t('assess.sight.said', { scope: sightScope(sight), names })]
}

export const SightNote = ({ sight, frame }: { sight: Sight | null; frame: Frame }) => {
  const said = useSaidSight(sight, frame)
  return said.map((sentence) => (
    <p key={sentence} className="sight-note" role="note">
      {sentence}
    </p>
  ))
}
