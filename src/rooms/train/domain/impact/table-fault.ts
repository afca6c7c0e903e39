/** What is wrong with a file, and where: the line as an editor counts it, and the column by its name. */
export type TableFault = {
  readonly file: string
  readonly line: number
  readonly column: string
  /** `train.impact.fault.<code>` */
  readonly code: string
  readonly value: string
}
