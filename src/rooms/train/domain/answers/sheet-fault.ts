/** What is wrong with a line of sheets, and where: lines and signs count from 1. */
export type SheetFault = {
  readonly line: number
  readonly column: number
  /** `train.answers.fault.<code>` */
  readonly code: string
  readonly value: string
}
