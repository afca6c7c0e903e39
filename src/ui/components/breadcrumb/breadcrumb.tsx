import { Link } from 'react-aria-components/Link'
import type { Labelled } from '../labelled.ts'
import './breadcrumb.css'

export type Crumb = { label: string; href: string }

/** The way from the programme to this page; the page itself is its title and is not repeated. */
export const Breadcrumb = ({ crumbs, ...name }: Labelled & { crumbs: readonly Crumb[] }) => (
  <nav {...name}>
    <ol className="breadcrumb">
      {crumbs.map(({ label, href }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ol>
  </nav>
)
