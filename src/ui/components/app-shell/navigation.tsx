import { Link } from 'react-aria-components/Link'
import type { Labelled } from '../labelled.ts'
import { Badge } from '../status/badge.tsx'

export type NavGroup = {
  id: string
  label?: string
  /** Of a group that folds: whether it stands open. Without it the group does not fold. */
  opens?: boolean
  links: readonly { label: string; href: string; isCurrent?: boolean; /** How much waits there. */ count?: string }[]
}

type NavigationProps = Labelled & { groups: readonly NavGroup[]; isOpen: boolean; onGo: () => void }

type GroupProps = { group: NavGroup; onGo: () => void }

const Links = ({ group: { id, label, links }, onGo }: GroupProps) => (
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
)

const Group = ({ group, onGo }: GroupProps) => {
  const { id, label, opens } = group
  const name = label && (
    <span id={`navigation-${id}`} className="shell-group-name">
      {label}
    </span>
  )
  if (opens === undefined)
    return (
      <div className="shell-group">
        {name}
        <Links group={group} onGo={onGo} />
      </div>
    )
  return (
    <details className="shell-group" open={opens}>
      <summary>{name}</summary>
      <Links group={group} onGo={onGo} />
    </details>
  )
}

/** Pages of a programme in groups, of which some fold. On a narrow screen the menu button shows and hides it. */
export const Navigation = ({ groups, isOpen, onGo, ...name }: NavigationProps) => (
  <nav id="navigation" className="shell-nav" data-open={isOpen || undefined} {...name}>
    <div className="shell-nav-inner">
      {groups.map((group) => (
        <Group key={group.id} group={group} onGo={onGo} />
      ))}
    </div>
  </nav>
)
