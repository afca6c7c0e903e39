import { Link } from 'react-aria-components/Link'
import type { Labelled } from '../labelled.ts'
import { Badge } from '../status/badge.tsx'

export type NavGroup = {
  id: string
  label?: string
  links: readonly { label: string; href: string; isCurrent?: boolean; /** How much waits there. */ count?: string }[]
}

type NavigationProps = Labelled & { groups: readonly NavGroup[]; isOpen: boolean; onGo: () => void }

/** Pages of a programme in groups. On a narrow screen the menu button shows and hides it. */
export const Navigation = ({ groups, isOpen, onGo, ...name }: NavigationProps) => (
  <nav id="navigation" className="shell-nav" data-open={isOpen || undefined} {...name}>
    <div className="shell-nav-inner">
      {groups.map(({ id, label, links }) => (
        <div key={id} className="shell-group">
          {label && (
            <div id={`navigation-${id}`} className="shell-group-name">
              {label}
            </div>
          )}
          <ul {...(label ? { 'aria-labelledby': `navigation-${id}` } : {})}>
            {links.map(({ label: text, href, isCurrent, count }) => (
              <li key={href}>
                <Link className="shell-link" href={href} onPress={onGo} {...(isCurrent ? { 'aria-current': 'page' as const } : {})}>
                  <span>{text}</span>
                  {count && <Badge>{count}</Badge>}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  </nav>
)
