import type { Menu } from '#ui/client/page.ts'
import { draftPage, homePage, translationsPage } from './draft-pages.ts'
import { releasePages } from './release-pages.ts'

export const menu: Menu = { place: 60 }

export const pages = [homePage, draftPage, translationsPage, ...releasePages]
