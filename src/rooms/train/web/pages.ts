import { testPages } from './test-pages.ts'

export const pages = [...testPages]
