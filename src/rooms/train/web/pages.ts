import type { Menu } from '#ui/client/page.ts'
import { bankPages } from './bank-pages.ts'
import { sessionPages } from './session-pages.ts'
import { studyPages } from './study-pages.ts'
import { syllabusPages } from './syllabus-pages.ts'
import { pages as pilotPages } from './pilot-pages.ts'
import { testPages } from './test-pages.ts'

export const menu: Menu = { place: 40 }

export const pages = [...syllabusPages, ...sessionPages, ...pilotPages, ...bankPages, ...testPages, ...studyPages]
