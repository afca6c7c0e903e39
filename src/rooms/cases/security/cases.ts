import {
  CASE,
  claimBy,
  COPY,
  COUNTS,
  FRESH,
  KEY,
  LATE,
  NEW_COPY,
  NEW_KEY,
  OFFICE,
  otherSheetBy,
  sheetBy,
  SWAPPED,
  TAKEN_KEY,
  TO_STRANGER,
} from './records.ts'
import { byWho, of, type OperationCases } from '#test/security/case.ts'

const whole = { 'the programme': of({}) }
const read = (ctx: string) => of({ ctx, after: 0 })
const sent = (ctx: string) => of({ ctx, begin: null, entries: [] })

/** Of cases and copies that are kept sealed. A member and a signatory of HN have a key; one case the signatory reads no more. */
export const cases: OperationCases = {
  'cases.key.claim': {
    'a key that nobody has': byWho((who) => ({ claim: claimBy(who, NEW_KEY) })),
    'a key that the member of HN has': byWho((who) => ({ claim: claimBy(who, TAKEN_KEY) })),
    'for somebody else': of({ claim: claimBy('lead GT', NEW_KEY) }),
  },
  'cases.key.find': {
    'of the member of HN': of({ keyId: KEY.own }),
    'of an officer of GT': of({ keyId: KEY.GT }),
    'that nobody has': of({ keyId: KEY.none }),
  },
  'cases.case.list': whole,
  'cases.case.read': {
    'that both of HN read': read(CASE.both),
    'that the signatory of HN reads no more': read(CASE.removed),
    'of GT': read(CASE.GT),
    'that never was': read(CASE.none),
  },
  'cases.case.send': {
    'that both of HN read': sent(CASE.both),
    'that is not here yet': of(FRESH),
    'that is not here yet, with another content': of(SWAPPED),
    'what the removed signatory of HN wrote before': of(LATE),
    'of GT': sent(CASE.GT),
    'that never was': sent(CASE.none),
  },
  'cases.recovery.list': {
    'by the sheet of HN': byWho((who) => ({ proof: sheetBy(who) })),
    'by the sheet of another office': byWho((who) => ({ proof: otherSheetBy(who) })),
    'by what somebody else proved': of({ proof: sheetBy('lead GT') }),
    'by a proof of yesterday': byWho((who) => ({ proof: sheetBy(who, '2026-03-01T15:00:00.000Z') })),
  },
  'cases.recovery.read': {
    'that both of HN read': byWho((who) => ({ proof: sheetBy(who), ctx: CASE.both, after: 0 })),
    'that the signatory of HN reads no more': byWho((who) => ({ proof: sheetBy(who), ctx: CASE.removed, after: 0 })),
    'of HN by the sheet of another office': byWho((who) => ({ proof: otherSheetBy(who), ctx: CASE.both, after: 0 })),
    'of GT': byWho((who) => ({ proof: sheetBy(who), ctx: CASE.GT, after: 0 })),
    'that never was': byWho((who) => ({ proof: sheetBy(who), ctx: CASE.none, after: 0 })),
  },
  'cases.copy.give': {
    'by the member of HN': of({ envelope: NEW_COPY }),
    'by the member of HN, to a stranger': of({ envelope: TO_STRANGER }),
  },
  'cases.counts.release': {
    'of HN, signed by its signatory': of({ release: COUNTS.own }),
    'of HN, signed by its member': of({ release: COUNTS.member }),
    'of GT': of({ release: COUNTS.GT }),
    'of HN, a number from 1 to 4': of({ release: COUNTS.small }),
  },
  'cases.counts.list': whole,
  'cases.copy.list': whole,
  'cases.copy.read': { 'between both of HN': of({ id: COPY.HN }), 'of GT': of({ id: COPY.GT }), 'that never was': of({ id: COPY.none }) },
  'cases.copy.withdraw': {
    'of the member of HN': of({ id: COPY.HN }),
    'of GT': of({ id: COPY.GT }),
    'that never was': of({ id: COPY.none }),
  },
  'cases.office-key.claim': {
    'a new key of HN': of({ record: OFFICE.fresh }),
    'the key of GT': of({ record: OFFICE.again }),
    'with another name than its key signed': of({ record: OFFICE.elsewhere }),
  },
  'cases.office-key.countersign': {
    'GT, by HN': of({ signature: OFFICE.signs }),
    'HN, by GT': of({ signature: OFFICE.signsForGT }),
    'what GT never said of itself': of({ signature: OFFICE.signsUnknown }),
  },
  'cases.office-key.vouch': {
    'by HN, for its member': of({ vouch: OFFICE.vouchesOwn }),
    'by HN, for an officer of GT': of({ vouch: OFFICE.vouchesGT }),
    'by HN, for a key that nobody has': of({ vouch: OFFICE.vouchesNone }),
  },
  'cases.office-key.withdraw': {
    'what HN said of GT': of({ withdrawal: OFFICE.takesBack }),
    'what nobody said': of({ withdrawal: OFFICE.takesBackUnsaid }),
  },
  'cases.office-key.list': whole,
}
