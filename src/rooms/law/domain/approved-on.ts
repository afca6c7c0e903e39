import { dayIn } from '#programme/rules'
import type { ApprovedStep } from '../contract/in-force.ts'

/** The day on which the law of a country was approved, by its calendar: that of the signature that made it. @returns `YYYY-MM-DD` */
export const approvedOn = ({ system, approvedAt }: Pick<ApprovedStep, 'system' | 'approvedAt'>): string => dayIn(system, approvedAt)
