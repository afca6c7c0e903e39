/** What a room's `help.json` says of each of its pages, by the last part of the page's title: at most six sentences, and words of GLOSSARY.md. */
export type HelpTexts = Readonly<Record<string, { readonly es: string; readonly en: string; readonly words: readonly string[] }>>
