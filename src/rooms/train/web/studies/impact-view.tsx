import type { ImpactShown } from '../../contract/impact-operations.ts'
import { FilesPart } from './files-part.tsx'
import { PagePartView } from './page-part.tsx'
import '../training.css'
import './impact.css'

/** What a training brought, section by section: the same sentences, tables and pictures as in the printed report. */
export const ImpactView = ({ shown }: { shown: ImpactShown }) => (
  <>
    <FilesPart shown={shown} />
    {shown.page.sections.map(({ id, title, parts }) => (
      <section key={id} aria-labelledby={id} className="impact-section">
        <h2 id={id}>{title}</h2>
        {parts.map((part, at) => (
          // The page of an edition never changes, so a part's place is its name.
          // oxlint-disable-next-line react/no-array-index-key
          <PagePartView key={at} part={part} />
        ))}
      </section>
    ))}
  </>
)
