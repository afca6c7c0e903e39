import type { ComponentProps } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { Icon, type IconName } from '../icon/icon.tsx'
import '../button/button.css'
import './menu.css'

export type MenuEntry = {
  id: string
  label: string
  /** What it does, or why it cannot be done now. */
  detail?: string
  danger?: boolean
  disabledBecause?: string
} & ({ href: string; onAction?: never } | { onAction: () => void; href?: never })

type MenuProps = { label: string; icon?: IconName; small?: boolean; entries: readonly MenuEntry[] }

/** What cannot be done now stays reachable by the keys, so that its reason is read; pressing it does nothing. */
const REFUSED = {
  shouldCloseOnSelect: false,
  render: (props: ComponentProps<'div'> | ComponentProps<'a'>) => <div {...(props as ComponentProps<'div'>)} aria-disabled="true" />,
}

const Entry = ({ label, detail, danger, disabledBecause, href, onAction, id }: MenuEntry) => {
  const said = disabledBecause ?? detail
  return (
    <MenuItem
      id={id}
      textValue={label}
      className={`menu-item${danger ? ' menu-item-danger' : ''}${disabledBecause === undefined ? '' : ' menu-item-refused'}`}
      {...(disabledBecause === undefined ? (href === undefined ? { onAction } : { href }) : REFUSED)}
    >
      <Text slot="label">{label}</Text>
      {said && (
        <Text slot="description" className="menu-detail">
          {said}
        </Text>
      )}
    </MenuItem>
  )
}

/** A button that opens a short list of actions. */
export const Menu = ({ label, icon, small, entries }: MenuProps) => (
  <MenuTrigger>
    <AriaButton className={`button button-secondary${small ? ' button-small' : ''}`}>
      {icon && <Icon name={icon} />}
      <span>{label}</span>
      <Icon name="down" />
    </AriaButton>
    <Popover className="popover" placement="bottom start" containerPadding={8}>
      <AriaMenu className="menu">
        {entries.map((entry) => (
          <Entry key={entry.id} {...entry} />
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
