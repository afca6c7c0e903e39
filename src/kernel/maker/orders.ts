/** What a maker tells: its steps, and at last its answer. */
export type Told<Step, Answer> = { readonly kind: 'step'; readonly step: Step } | { readonly kind: 'answer'; readonly answer: Answer }

type Making<Order, Step, Answer> = (order: Order, onStep: (step: Step) => void) => Promise<Answer>

/**
 * Makes a process one that answers orders, one after another; it is told all that it needs.
 * An error ends it, and its words go to whoever ordered.
 */
export const answerOrders = <Order, Step, Answer>(make: Making<Order, Step, Answer>): void => {
  const tell = (told: Told<Step, Answer>): void => void process.send?.(told)
  // Ctrl-C reaches the whole group of processes; the parent decides and ends this one.
  process.on('SIGINT', () => {})
  process.on('message', async (order: Order) => tell({ kind: 'answer', answer: await make(order, (step) => tell({ kind: 'step', step })) }))
  // A parent that ended, or was killed, must not leave its makers running.
  process.once('disconnect', () => process.exit())
}
