import type { Registration } from '../impact-page/registration.ts'

/** Whether what is worked out was said before anybody had answered: the plan, and each amendment of it. */
export const isConfirmed = ({ firstOpenedOn, amendments }: Registration): boolean =>
  firstOpenedOn === null && amendments.every((one) => one.firstOpenedOn === null)
