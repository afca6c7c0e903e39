import type { Registration } from '../impact-page/registration.ts'

/** Whether what is worked out was said before anybody had answered: the plan, and each amendment of it. */
export const isConfirmed = ({ firstOpenedAt, amendments }: Registration): boolean =>
  firstOpenedAt === null && amendments.every((one) => one.firstOpenedAt === null)
