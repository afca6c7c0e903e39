import { createContext, type ReactNode } from 'react'

/** What stands beside the title of each page and explains it; given by the frame, which knows the page. */
export const PageHelp = createContext<ReactNode>(null)
