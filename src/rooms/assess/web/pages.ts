import { analysisPages } from './analysis-pages.ts'
import { workshopPages } from './workshop-pages.ts'

export const pages = [...workshopPages, ...analysisPages]
