import type { SaidSystem } from '#law/rules'
import { Badge } from '#ui/components/status/badge.tsx'

/** The reasons of one offence, each with the lowest of its grades, and their sources. */
export const Below = ({ head, reasons, sources }: SaidSystem['below'][number]) => (
  <div className="distinction-part">
    <h6>{head}</h6>
    <ul>
      {reasons.map(({ text, gradeWords }) => (
        <li key={text}>
          {text} <Badge>{gradeWords}</Badge>
        </li>
      ))}
    </ul>
    {sources.map((source) => (
      <p key={source} className="distinction-soft">
        {source}
      </p>
    ))}
  </div>
)
