import ofFonts from './font-signs.json' with { type: 'json' }

/** `20-7e a0-17f` as the inside of a class of signs. */
const classOf = (ranges: string): string => ranges.replace(/[0-9a-f]+/g, '\\u{$&}').replaceAll(' ', '')

/**
 * Joiners, the direction of a sign, which form of one is meant: nobody sees them in print either, and they mean nothing to our fonts. And the soft
 * hyphen: the compiler knows itself where a word parts, and with one in a link it may lose the link.
 */
const UNSEEN = '\\u{ad}\\u{34f}\\u{200c}-\\u{200f}\\u{2060}\\u{fe00}-\\u{fe0f}'
/** Where a line may end. */
const BREAKS = '\\u{200b}'
/** Of the ends of a line the compiler knows this one best: after another it takes a break without width for a sign that lacks. */
const LINE_ENDS = '\\t\\n'

/** What can be set in some place. */
export type Settable = {
  /** A sign that cannot. */
  readonly lacking: RegExp
  /** What is left out, for nobody would see it. */
  readonly unseen: RegExp
  /** How the form that takes the place of a sign is written there. */
  readonly written: (form: string) => string
}

/** In the text, each sign in whichever of the two families has it. */
export const inText: Settable = {
  lacking: new RegExp(`[${UNSEEN}]|[^${classOf(ofFonts.sans)}${classOf(ofFonts.serif)}${LINE_ENDS}]`, 'u'),
  unseen: new RegExp(`[${UNSEEN}]`, 'u'),
  written: (form) => form,
}

/**
 * In a picture, in one family alone, and no mark that stands over a letter and makes none with it: the standard finds a mark without a text there. For a
 * sign that this family lacks the compiler looks through all fonts of the machine, so that another machine would print another picture, and with some it
 * never ends.
 */
export const inPicture: Settable = {
  lacking: new RegExp(`[${UNSEEN}${BREAKS}\\p{M}]|[^${classOf(ofFonts.sans)}${LINE_ENDS}]`, 'u'),
  unseen: new RegExp(`[${UNSEEN}${BREAKS}]`, 'u'),
  // The wide ＆ and ＜ have forms that mean something between tags.
  written: (form) => form.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
}
