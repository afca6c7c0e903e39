import { type ReactElement, useEffect, useId, useRef } from 'react'
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

/** React Aria begins to speak a moment after it was asked to. */
const SPOKEN_MS = 150

/**
 * React Aria has a busy button spoken by its id, for seconds: of one that is gone by then, an image without a name would be spoken.
 * @param isThere whether it is on the page as a button that can be pressed
 */
const useSpokenWhileThere = (id: string, { busy, isThere }: { busy: boolean; isThere: boolean }): void => {
  const wasBusy = useRef(busy)
  useEffect(() => {
    if (busy) wasBusy.current = true
  }, [busy])
  useEffect(() => {
    if (!isThere) return undefined
    return () => {
      if (!wasBusy.current) return
      setTimeout(() => {
        if (document.getElementById(id)) return
        for (const spoken of document.querySelectorAll(`[data-live-announcer] [aria-labelledby~="${id}"]`)) spoken.remove()
      }, SPOKEN_MS)
    }
  }, [id, isThere])
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
  const id = useId()
  useSpokenWhileThere(id, { busy, isThere: disabledBecause === undefined })
  const className = `button button-${tone}${small ? ' button-small' : ''}`
  if (disabledBecause !== undefined) return <Refused {...props} className={className} />
  return (
    <AriaButton
      id={id}
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
