import type { Menu } from '#ui/client/page.ts'
import { analysisPages } from './analysis-pages.ts'
import { workshopPages } from './workshop-pages.ts'

export const menu: Menu = { place: 20 }

export const pages = [...workshopPages, ...analysisPages]
