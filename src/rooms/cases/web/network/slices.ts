import type { MeasuredNetwork } from '../../domain/network/measured-network.ts'
import { type Sensitivity, shake, SHAKING, type Shaking } from '../../domain/network/sensitivity.ts'

/** So long the page may not answer; then it is drawn, and whoever wants to stop can press. */
const SLICE_MS = 12

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** How far the measures hold, in slices. @returns `undefined` where it was stopped */
export const throughSlices = async (
  { graph, counted }: MeasuredNetwork,
  { signal, onDone, by = SHAKING }: { readonly signal: AbortSignal; readonly onDone: (done: number) => void; readonly by?: Shaking },
): Promise<Sensitivity | undefined> => {
  const steps = shake(graph, counted, by)
  let until = performance.now() + SLICE_MS
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    onDone(step.value)
    await turn()
    if (signal.aborted) return undefined
    until = performance.now() + SLICE_MS
  }
}
