import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, TabPanels, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import type { Labelled } from '../labelled.ts'
import { Badge } from '../status/badge.tsx'
import './tabs.css'

export type TabView = { id: string; label: string; count?: string; panel: ReactNode }
type TabsProps = Labelled & { views: readonly TabView[]; chosen?: string; startsWith?: string; onChoose?: (id: string) => void }

/** Views of one thing, one at a time; arrow keys go from one to the next. */
export const Tabs = ({ views, chosen, startsWith, onChoose, ...name }: TabsProps) => (
  <AriaTabs
    {...(chosen === undefined ? {} : { selectedKey: chosen })}
    {...(startsWith === undefined ? {} : { defaultSelectedKey: startsWith })}
    {...(onChoose ? { onSelectionChange: (key) => onChoose(String(key)) } : {})}
  >
    <TabList className="tab-list" {...name}>
      {views.map(({ id, label, count }) => (
        <Tab key={id} id={id} className="tab">
          {label}
          {count && <Badge>{count}</Badge>}
        </Tab>
      ))}
    </TabList>
    <TabPanels>
      {views.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {panel}
        </TabPanel>
      ))}
    </TabPanels>
  </AriaTabs>
)
