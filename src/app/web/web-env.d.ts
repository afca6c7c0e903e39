/// <reference types="vite/client" />

// Written by the build: the titles of all rooms' pages in one language, so that the navigation need not wait for every room's words.
declare module 'virtual:page-titles/*' {
  export const titles: Readonly<Record<string, string>>
}

// Written by the build out of GLOSSARY.md, by the English name of each term.
declare module 'virtual:glossary' {
  export const glossary: Readonly<Record<string, { es: string; en: string; meaningEs: string; meaningEn: string }>>
}
