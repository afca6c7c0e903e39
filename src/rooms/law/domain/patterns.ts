import { Pattern } from '../contract/pattern.ts'
import bz from '../patterns/bz.json' with { type: 'json' }
import cr from '../patterns/cr.json' with { type: 'json' }
import gt from '../patterns/gt.json' with { type: 'json' }
import hn from '../patterns/hn.json' with { type: 'json' }
import ni from '../patterns/ni.json' with { type: 'json' }
import pa from '../patterns/pa.json' with { type: 'json' }
import several from '../patterns/several.json' with { type: 'json' }
import sv from '../patterns/sv.json' with { type: 'json' }

let kept: readonly Pattern[] | undefined

const read = (): readonly Pattern[] =>
  [bz, cr, gt, hn, ni, pa, several, sv].flatMap((file: readonly unknown[]) => file.map((one) => Pattern.parse(one)))

/** The library of fact patterns: what a change of the rules or of the law is tried on. Read once, when it is first asked for. */
export const factPatterns = (): readonly Pattern[] => (kept ??= read())
