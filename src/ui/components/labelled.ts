/** The name of a control that shows none of its own: one of the two, and never both. Without it the control does not compile. */
export type Labelled = { 'aria-label': string; 'aria-labelledby'?: never } | { 'aria-labelledby': string; 'aria-label'?: never }
