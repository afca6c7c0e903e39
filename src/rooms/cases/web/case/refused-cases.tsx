import type { Desk } from '../store/desk.ts'
import type { RefusedCase } from '../store/desk-state.ts'
import { RecoverHere } from './recover-here.tsx'
import { WhichCase } from './which-case.tsx'

/** Cases that lie on this device and were not opened, each with its reason; one that is sealed to a key of before can be recovered here. */
export const RefusedCases = ({ desk, refused }: { desk: Desk; refused: readonly RefusedCase[] }) => (
  <>
    {refused.map(({ ctx, code }) => (
      <section key={ctx} className="desk-part">
        <WhichCase desk={desk} ctx={ctx} />
        <RecoverHere desk={desk} ctx={ctx} code={code} recoverable={code === 'seal.no-key' || code === 'case.closed'} />
      </section>
    ))}
  </>
)
