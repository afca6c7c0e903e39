import { svgSize } from '#documents/svg.ts'
import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { paths as assess } from '#assess/paths.ts'
import { useT } from '#ui/client/words.tsx'
import { ChartPicture } from '#ui/components/chart-picture/chart-picture.tsx'
import type { Home } from '../../contract/home.ts'

type FoundMapProps = { readonly programme: string; readonly map: NonNullable<z.output<typeof Home>['map']> }

/** What was found where: the map that the summary of the report prints. */
export const FoundMap = ({ programme, map }: FoundMapProps) => {
  const t = useT()
  const { svg, alt, caption, notes } = map[t.lang]
  return (
    <section aria-labelledby="home-map">
      <h2 id="home-map">{t('report.summary.found-where')}</h2>
      <figure className="home-map">
        <ChartPicture chart={{ svg, ...(svgSize(svg) ?? { width: 0, height: 0 }) }} alt={alt} />
        <figcaption>
          {caption}. <Link href={assess.gaps({ programme })}>{t('report.home.to-gaps')}</Link>
        </figcaption>
      </figure>
      {notes.map((note) => (
        <p key={note} className="home-note">
          {note}
        </p>
      ))}
    </section>
  )
}
