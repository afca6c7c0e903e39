import { draftPage, translationsPage } from './draft-pages.ts'
import { releasePages } from './release-pages.ts'

export const pages = [draftPage, translationsPage, ...releasePages]
