import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon, type IconName } from '../icon/icon.tsx'
import type { Labelled } from '../labelled.ts'
import './button.css'

export type IconButtonProps = Labelled & { icon: IconName; slot?: 'close'; onPress?: () => void }

/** A button that shows a drawing alone. Only for drawings that everybody knows, and where there is no room for words. */
export const IconButton = ({ icon, ...rest }: IconButtonProps) => (
  <AriaButton {...rest} className="button button-quiet button-icon">
    <Icon name={icon} />
  </AriaButton>
)
