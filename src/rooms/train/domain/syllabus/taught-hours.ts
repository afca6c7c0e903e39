import type { Hours, Module } from '../../contract/syllabus.ts'

export const HOURS = ['contact', 'selfStudy', 'practice'] as const

/** Hours of several modules together; quarters of an hour add up without rounding. */
export const totalHours = (modules: readonly Pick<Module, 'hours'>[]): Hours => {
  const sum = (kind: (typeof HOURS)[number]): number => modules.reduce((total, { hours }) => total + hours[kind], 0)
  return { contact: sum('contact'), selfStudy: sum('selfStudy'), practice: sum('practice') }
}

export const allHours = (hours: Hours): number => HOURS.reduce((sum, kind) => sum + hours[kind], 0)
