import { REACTION_SHEET } from '../../contract/levels.ts'

type Typed = { readonly sheets: readonly string[]; readonly faulty: readonly { readonly line: number; readonly text: string }[] }

/** Sheets as they were typed, one a line, with or without blanks between the signs: `5 4 4 n - 3`. Empty lines stand for nothing; every other is a sheet or a fault, by its line. */
export const sheetsIn = (text: string): Typed => {
  const lines = text
    .split('\n')
    .map((typed, at) => ({ line: at + 1, text: typed.trim(), sheet: typed.toLowerCase().replaceAll(/[\s,;]/g, '') }))
  const said = lines.filter(({ sheet }) => sheet !== '')
  return {
    sheets: said.filter(({ sheet }) => REACTION_SHEET.test(sheet)).map(({ sheet }) => sheet),
    faulty: said.filter(({ sheet }) => !REACTION_SHEET.test(sheet)).map(({ line, text: shown }) => ({ line, text: shown })),
  }
}
