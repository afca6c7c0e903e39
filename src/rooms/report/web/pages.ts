import { draftPage } from './draft-pages.ts'
import { releasePages } from './release-pages.ts'

export const pages = [draftPage, ...releasePages]
