import { page } from '#ui/client/page.ts'
import { syllabusPaths } from '../contract/syllabus-paths.ts'

export const syllabusPages = [
  page({ path: syllabusPaths.syllabuses, title: 'train.page.syllabuses', nav: 'train', load: () => import('./pages/syllabuses.tsx') }),
  page({
    path: syllabusPaths.syllabus,
    title: 'train.page.syllabus',
    words: ['law'],
    shows: 'train.syllabus',
    showsParts: ['competence', 'module'],
    load: () => import('./pages/syllabus.tsx'),
  }),
  page({ path: syllabusPaths.difference, title: 'train.page.difference', load: () => import('./pages/syllabus-difference.tsx') }),
]
