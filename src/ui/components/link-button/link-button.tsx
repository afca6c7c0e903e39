import { Link } from 'react-aria-components/Link'
import { Icon, type IconName } from '../icon/icon.tsx'
import '../button/button.css'

type LinkButtonProps = {
  children: string
  href: string
  tone?: 'primary' | 'secondary' | 'quiet'
  icon?: IconName
  /** Name under which the browser keeps the file, where the address gives one. */
  download?: string
}

/** A link to the next step that looks like a button, since it is what one came for. */
export const LinkButton = ({ children, href, tone = 'secondary', icon, download }: LinkButtonProps) => (
  <Link className={`button button-${tone}`} href={href} {...(download === undefined ? {} : { download })}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </Link>
)
