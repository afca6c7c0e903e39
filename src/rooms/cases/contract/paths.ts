import { path } from '#kernel/page/path.ts'

const CASES = '/app/programmes/:programme/cases'

export const paths = {
  cases: path(CASES),
  keys: path(`${CASES}/keys`),
  offices: path(`${CASES}/offices`),
  counts: path(`${CASES}/counts`),
  received: path(`${CASES}/received`),
  case: path(`${CASES}/:case`),
  distinguish: path(`${CASES}/:case/distinguish/:person`),
  decision: path(`${CASES}/:case/decisions/:decision`),
  evidence: path(`${CASES}/:case/evidence`),
  exhibit: path(`${CASES}/:case/evidence/:exhibit`),
  proof: path(`${CASES}/:case/proof`),
  group: path(`${CASES}/:case/group`),
  money: path(`${CASES}/:case/money`),
  plan: path(`${CASES}/:case/plan`),
  theory: path(`${CASES}/:case/theory`),
  timeline: path(`${CASES}/:case/timeline`),
  network: path(`${CASES}/:case/network`),
  toDo: path(`${CASES}/:case/to-do`),
  safeguards: path(`${CASES}/:case/safeguards`),
  protection: path(`${CASES}/:case/protection`),
  disclosure: path(`${CASES}/:case/disclosure`),
  members: path(`${CASES}/:case/members`),
} as const
