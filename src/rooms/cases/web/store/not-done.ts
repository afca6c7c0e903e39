/**
 * What an officer asked for was not done, since the case or the server was not as they saw it; nothing was written. `case.reader-gone`: an identity was
 * to be opened to somebody who reads the case no longer. `case.readers-changed`: who reads was changed between the looking and the pressing.
 * `copy.unknown`: the server has no copy to take back, so nobody can say that it is back. `copy.of-another`: only who gave a copy takes it back. `office.other-sheet`:
 * the line that was typed is of another sheet than that of one's own office.
 */
export class NotDone extends Error {
  override readonly name = 'NotDone'
  readonly code: 'case.reader-gone' | 'case.readers-changed' | 'copy.unknown' | 'copy.of-another' | 'office.other-sheet'

  constructor(code: NotDone['code']) {
    super(code)
    this.code = code
  }
}
