import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { Icon } from '../icon/icon.tsx'
import './disclosure.css'

type DisclosureProps = {
  title: string
  level: 2 | 3 | 4 | 5
  children: ReactNode
  startsOpen?: boolean
  /** For what is fetched only once somebody opens it. */
  onOpen?: () => void
}

/** Opens and closes what not everybody needs. The browser's search finds what is inside, and print shows it. */
export const Disclosure = ({ title, level, children, startsOpen = false, onOpen }: DisclosureProps) => (
  <AriaDisclosure className="disclosure" defaultExpanded={startsOpen} onExpandedChange={(isOpen) => isOpen && onOpen?.()}>
    <Heading className="disclosure-head" level={level}>
      <Button slot="trigger" className="disclosure-button">
        <Icon name="expand" />
        <span>{title}</span>
      </Button>
    </Heading>
    <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
  </AriaDisclosure>
)
