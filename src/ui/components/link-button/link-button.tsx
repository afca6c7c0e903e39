import { Link } from 'react-aria-components/Link'
import { Icon, type IconName } from '../icon/icon.tsx'
import '../button/button.css'

type LinkButtonProps = {
  children: string
  href: string
  tone?: 'primary' | 'secondary' | 'quiet'
  small?: boolean
  icon?: IconName
  /** Begins with the words that it shows, and says what they are of where several look alike. */
  'aria-label'?: string
  /** Name under which the browser keeps the file, where the address gives one. */
  download?: string
}

/** A link to the next step that looks like a button, since it is what one came for. */
export const LinkButton = ({ children, href, tone = 'secondary', small = false, icon, download, 'aria-label': label }: LinkButtonProps) => (
  <Link
    className={`button button-${tone}${small ? ' button-small' : ''}`}
    href={href}
    {...(label === undefined ? {} : { 'aria-label': label })}
    {...(download === undefined ? {} : { download })}
  >
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </Link>
)
