import { ChartPicture } from '#ui/components/chart-picture/chart-picture.tsx'
import type { PagePart } from '../../contract/impact-page.ts'
import { ResultTable } from './result-table.tsx'

const sideOf = (svg: string, name: 'width' | 'height'): number => Number(new RegExp(`<svg[^>]*\\s${name}="(\\d+)`).exec(svg)?.[1] ?? 605)

const Picture = ({ part }: { part: Extract<PagePart, { kind: 'figure' }> }) => (
  <figure className="impact-figure" aria-labelledby={part.id}>
    <figcaption id={part.id}>{part.caption}</figcaption>
    <ChartPicture chart={{ svg: part.svg, width: sideOf(part.svg, 'width'), height: sideOf(part.svg, 'height') }} alt={part.alt} />
    {part.notes.map((note) => (
      <p key={note} className="training-soft">
        {note}
      </p>
    ))}
  </figure>
)

/** One part of the page. */
export const PagePartView = ({ part }: { part: PagePart }) => {
  switch (part.kind) {
    case 'words':
      return <p className={part.lead ? 'impact-lead' : undefined}>{part.text}</p>
    case 'heading':
      return <h3 id={part.id}>{part.text}</h3>
    case 'points':
      return (
        <ul className="impact-points">
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'callout':
      return (
        <div className={`impact-callout impact-${part.tone}`} role="note">
          <p className="impact-callout-title">{part.title}</p>
          {part.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )
    case 'table':
      return <ResultTable table={part} />
    case 'figure':
      return <Picture part={part} />
  }
}
