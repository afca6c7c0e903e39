/** Lines of a GIFT file that go together, its comments taken out. */
export type Block = {
  readonly text: string
  /** For each line of `text`: where it begins there, and its number in the file. */
  readonly begins: readonly number[]
  readonly lines: readonly number[]
  /** `[id:…]` and `[tag:…]` of its comments. @source Moodle 3.9 on, question/format/gift/format.php */
  readonly id: string
  readonly tags: readonly string[]
}

/** A sign that is escaped is none: it and its backslash become two of these, so that places stay as they are. */
const ESCAPED = /\\[\\~=#{}:n]/g
export const masked = (text: string): string => text.replace(ESCAPED, '\0\0')

/** A piece of GIFT as it is meant. Before any other sign a backslash is a backslash. */
export const unescaped = (text: string): string => text.replace(ESCAPED, (pair) => (pair[1] === 'n' ? '\n' : pair[1]!))

/** Line and column, from 1, of a place in a block, and the line as it stands. */
export const placeIn = ({ text, begins, lines }: Block, offset: number): { line: number; column: number; stands: string } => {
  let at = begins.length - 1
  while (at > 0 && begins[at]! > offset) at--
  const from = begins[at] ?? 0
  return { line: lines[at] ?? 0, column: offset - from + 1, stands: text.slice(from, (begins[at + 1] ?? text.length + 1) - 1) }
}

/** The first line of a block as it stands. */
export const firstLine = ({ text, begins }: Block): string => text.slice(0, (begins[1] ?? text.length + 1) - 1)

const saysIn = (comment: string, word: 'id' | 'tag'): readonly string[] =>
  [...comment.matchAll(new RegExp(`\\[${word}:((?:\\\\\\]|[^\\]]){1,400})\\]`, 'g'))].map(([, value = '']) =>
    value.replaceAll('\\]', ']').trim(),
  )

class BlockMaker {
  #text: string[] = []
  #begins: number[] = []
  #lines: number[] = []
  #length = 0
  #id = ''
  #tags: string[] = []
  /** Whether an answer is open: an empty line need not end the question there. */
  isOpen = false

  comment(line: string): void {
    this.#id ||= saysIn(line, 'id')[0] ?? ''
    // One by one: a call takes no more values than fit its stack, and a line may name any number.
    for (const tag of saysIn(line, 'tag')) this.#tags.push(tag)
  }

  line(line: string, number: number): void {
    this.#begins.push(this.#length)
    this.#lines.push(number)
    this.#text.push(line)
    this.#length += line.length + 1
    const brace = /[{}](?=[^{}]*$)/.exec(masked(line))
    if (brace) this.isOpen = brace[0] === '{'
  }

  get isEmpty(): boolean {
    return this.#text.length === 0
  }

  make(): Block {
    return { text: this.#text.join('\n'), begins: this.#begins, lines: this.#lines, id: this.#id, tags: this.#tags }
  }
}

const isComment = (line: string): boolean => line.trimStart().startsWith('//')

/** The next line that says something, from one on; none where nothing follows. */
const following = (lines: readonly string[], from: number): number => {
  let at = from
  while (at < lines.length && (lines[at]!.trim() === '' || isComment(lines[at]!))) at++
  return at
}

/** What a line begins with that goes on with the answers above an empty line. */
const GOES_ON = /^\s*(?:[~=}]|####)/

/** The blocks of a file. An empty line ends one, but not among answers that go on after it. */
export const blocksOf = (lines: readonly string[]): readonly Block[] => {
  const blocks: Block[] = []
  let maker = new BlockMaker()
  const end = () => {
    if (!maker.isEmpty) blocks.push(maker.make())
    maker = new BlockMaker()
  }
  let next = 0
  for (const [at, line] of lines.entries()) {
    if (isComment(line)) maker.comment(line)
    else if (line.trim() !== '') {
      if (/^\s*\$CATEGORY:/.test(line)) end()
      maker.line(line, at + 1)
      if (/^\s*\$CATEGORY:/.test(line)) end()
    } else {
      if (next <= at) next = following(lines, at)
      if (!maker.isOpen || !GOES_ON.test(lines[next] ?? '')) end()
    }
  }
  end()
  return blocks
}
