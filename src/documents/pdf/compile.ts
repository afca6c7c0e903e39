import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { printable } from './printable.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const fontFolder = (name: string) => dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/package.json`)))
const CUTS = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']

/** Folders of the fonts that the report is set in; each holds one cut. */
const fontPaths = () => ['source-serif-4', 'source-sans-3'].flatMap((family) => CUTS.map((cut) => `${fontFolder(family)}/${cut}`))

let compiler: NodeCompiler | undefined
/** The compiler reads nothing but this folder: what a document holds reaches it as data. */
const warmCompiler = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({ workspace: here('.'), fontArgs: [{ fontPaths: fontPaths() }] }))

const messages = (found: NodeError | null): string[] =>
  (found?.shortDiagnostics ?? []).map((one: { message?: string }) => one.message ?? '')

/** Why the compiler refused: its own words, one per line. */
export class TypstError extends Error {
  readonly reasons: readonly string[]
  constructor(reasons: readonly string[], cause?: unknown) {
    super(reasons.join('\n'), { cause })
    this.name = 'TypstError'
    this.reasons = reasons
  }
}

const exportErrors = (error: unknown): string[] => {
  const text = error instanceof Error ? error.message : String(error)
  const found = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!.replace(/\\(["\\`])/g, '$1'))
  return found.length > 0 ? found : [text]
}

/** What sets the data: a report, a sheet to be handed out, sheets to be answered by hand, or a folder of both to be handed out. */
type Template = 'report.typ' | 'brief.typ' | 'paper.typ' | 'folder.typ'

/**
 * Sets a template with the given data as PDF/UA-1.
 * @throws TypstError for anything that the compiler or the standard refuses, and for a font that is not there
 */
export const compilePdf = (data: object, template: Template = 'report.typ'): Uint8Array => {
  const typst = warmCompiler()
  try {
    return compiledBy(typst, data, template)
  } finally {
    // It remembers the last document, which makes the next faster where they are alike, and forgets what that had not: it weighs much. A brief weighs
    // little, and is made beside a report that is not to be forgotten for it.
    if (template !== 'brief.typ') typst.evictCache(1)
  }
}

const compiledBy = (typst: NodeCompiler, data: object, template: Template): Uint8Array => {
  const compiled = typst.compile({ mainFilePath: here(template), inputs: { document: printable(data) } })
  const document = compiled.result
  if (!document) throw new TypstError(messages(compiled.takeError()))
  const warnings = messages(compiled.takeWarnings())
  if (warnings.length > 0) throw new TypstError(warnings)
  try {
    return typst.pdf(document, { pdfStandard: 'ua-1' })
  } catch (error) {
    throw new TypstError(exportErrors(error), error)
  }
}
