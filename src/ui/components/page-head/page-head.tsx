import { useContext, type ReactNode } from 'react'
import { PageHelp } from './page-help.ts'
import './page-head.css'

type PageHeadProps = {
  title: string
  /** A `Breadcrumb`. */
  way?: ReactNode
  /** One sentence that says what the page is for, or where its subject stands. */
  lead?: ReactNode
  actions?: ReactNode
}

/** Head of a page: the way to it, its title with the help beside it, what can be done with it. */
export const PageHead = ({ title, way, lead, actions }: PageHeadProps) => (
  <div className="page-head">
    {way}
    <div className="page-head-line">
      <div className="page-head-text">
        <div className="page-title">
          <h1>{title}</h1>
          {useContext(PageHelp)}
        </div>
        {lead && <p className="page-lead">{lead}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </div>
  </div>
)
