import type { ReactNode } from 'react'
import { Group } from 'react-aria-components/Group'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import type { Labelled } from '../labelled.ts'
import './toolbar.css'

/** Controls of one thing in one stop of the Tab key; arrow keys go from one to the next. */
export const Toolbar = ({ children, ...name }: Labelled & { children: ReactNode }) => (
  <AriaToolbar {...name} className="toolbar">
    {children}
  </AriaToolbar>
)

export const ToolbarGroup = ({ children, ...name }: Labelled & { children: ReactNode }) => (
  <Group {...name} className="toolbar-group">
    {children}
  </Group>
)
