import { type ReactElement, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon, type IconName } from '../icon/icon.tsx'
import './button.css'

export type Tone = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = {
  /** The button's name: a verb and what it is done to. */
  children: string
  /** A longer name that begins with the shown one, where several buttons of a page say the same. */
  'aria-label'?: string
  tone?: Tone
  icon?: IconName
  small?: boolean
  type?: 'button' | 'submit'
  /** Why it cannot be used now. It stays in the order of the keyboard, and the reason is read with its name; it may be a link to where that is mended. */
  disabledBecause?: string | ReactElement | undefined
  /** It has the focus as it appears; for the harmless answer of a dialog. */
  startsFocused?: boolean
  /** Its work is under way: a second press does nothing. */
  busy?: boolean
  /** `close` inside a dialog closes it. */
  slot?: 'close'
  onPress?: () => void
}

const Face = ({ icon, children }: Pick<ButtonProps, 'icon' | 'children'>) => (
  <>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </>
)

const Refused = ({ children, icon, disabledBecause, className, 'aria-label': name }: ButtonProps & { className: string }) => {
  const reason = useId()
  return (
    <span className="button-reasoned">
      <AriaButton className={className} aria-disabled="true" aria-describedby={reason} {...(name ? { 'aria-label': name } : {})}>
        <Face {...(icon ? { icon } : {})}>{children}</Face>
      </AriaButton>
      <span id={reason} className="button-reason">
        {disabledBecause}
      </span>
    </span>
  )
}

/** Does something here; what leads elsewhere is a `LinkButton`. */
export const Button = (props: ButtonProps) => {
  const {
    children,
    tone = 'secondary',
    icon,
    small,
    type = 'button',
    disabledBecause,
    busy = false,
    startsFocused = false,
    slot,
    onPress,
    'aria-label': name,
  } = props
  const className = `button button-${tone}${small ? ' button-small' : ''}`
  if (disabledBecause !== undefined) return <Refused {...props} className={className} />
  return (
    <AriaButton
      className={className}
      type={type}
      autoFocus={startsFocused}
      isPending={busy}
      {...(name ? { 'aria-label': name } : {})}
      {...(slot ? { slot } : {})}
      {...(onPress ? { onPress } : {})}
    >
      <Face {...(icon ? { icon } : {})}>{children}</Face>
    </AriaButton>
  )
}
