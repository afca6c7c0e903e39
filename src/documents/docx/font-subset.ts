import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** What HarfBuzz's subsetter gives, compiled to WebAssembly: pointers and lengths are numbers. @source harfbuzz/src/hb-subset.h */
type Subsetter = {
  memory: WebAssembly.Memory
  _initialize: () => void
  malloc: (bytes: number) => number
  hb_blob_create: (at: number, bytes: number, mode: number, userData: number, destroy: number) => number
  hb_blob_get_data: (blob: number, length: number) => number
  hb_blob_get_length: (blob: number) => number
  hb_face_create: (blob: number, index: number) => number
  hb_face_reference_blob: (face: number) => number
  hb_set_clear: (set: number) => void
  hb_set_add: (set: number, value: number) => void
  hb_subset_input_create_or_fail: () => number
  hb_subset_input_set: (input: number, which: number) => number
  hb_subset_input_unicode_set: (input: number) => number
  hb_subset_or_fail: (face: number, input: number) => number
}

const WRITABLE = 2
/** Sets of an input: names and layout features that are kept. */
const [NAMES, FEATURES] = [4, 6]

/** Family and cut, where a family has more cuts than four; the names 0 to 6 are kept by themselves. @source OpenType, table `name`, IDs 16, 17 */
const FAMILY_AND_CUT = [16, 17]
/**
 * What is applied to every text, and small capitals, for which a picture may ask by its `font-variant`; what else a text must ask for is left
 * out, with the signs that only it needs. @source OpenType, layout features
 */
const APPLIED = ['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'kern', 'mark', 'mkmk', 'smcp', 'c2sc', 'pcap', 'c2pc', 'unic', 'titl']

const tagOf = (feature: string): number => Buffer.from(feature, 'latin1').readInt32BE()

const PROGRAM = fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))

const load = async (): Promise<Subsetter> => {
  const { instance } = await WebAssembly.instantiate(await readFile(PROGRAM))
  return instance.exports as Subsetter // what the declarations of WebAssembly do not say
}

/** Of what a subset is made beside its font and signs: another of these may give another file. */
export const waySubsetsAreMade = async (): Promise<readonly (string | Uint8Array)[]> => [
  JSON.stringify([FAMILY_AND_CUT, APPLIED]),
  await readFile(PROGRAM),
]

/**
 * Fonts of the same outlines and measures with only the given signs, by code point. What is allocated is not freed: the instance ends with
 * the last of them.
 * @throws Error when HarfBuzz takes one for no font
 */
export const subsetsOf = async (fonts: readonly Uint8Array[], signs: readonly number[]): Promise<Uint8Array[]> => {
  const hb = await load()
  hb._initialize()
  const add = (set: number, values: readonly number[]): void => values.forEach((value) => hb.hb_set_add(set, value))
  return fonts.map((font) => {
    const at = hb.malloc(font.length)
    new Uint8Array(hb.memory.buffer).set(font, at)
    const face = hb.hb_face_create(hb.hb_blob_create(at, font.length, WRITABLE, 0, 0), 0)
    const input = hb.hb_subset_input_create_or_fail()
    const features = hb.hb_subset_input_set(input, FEATURES)
    hb.hb_set_clear(features)
    add(features, APPLIED.map(tagOf))
    add(hb.hb_subset_input_set(input, NAMES), FAMILY_AND_CUT)
    add(hb.hb_subset_input_unicode_set(input), signs)
    const subset = hb.hb_subset_or_fail(face, input)
    const blob = subset === 0 ? 0 : hb.hb_face_reference_blob(subset)
    const length = blob === 0 ? 0 : hb.hb_blob_get_length(blob)
    if (length === 0) throw new Error('a font cannot be reduced to the signs that pictures have')
    return new Uint8Array(hb.memory.buffer).slice(hb.hb_blob_get_data(blob, 0), hb.hb_blob_get_data(blob, 0) + length)
  })
}
