import { analysisPages } from './analysis-pages.ts'

export const pages = [...analysisPages]
