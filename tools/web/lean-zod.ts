import type { Plugin } from 'vite'

const EXPORTED = /export (?:const|function) (\w+)|export \{ \w+ as (\w+) \}/g

/**
 * Zod as a browser needs it. It tries whether it may write code at run time, which the content policy reports: it is told not to before any
 * schema is made, since a setting in the app's entry would come after the schemas of what the entry imports. And it writes JSON Schema, which
 * only the server does: each schema carries that along, a fifth of the library.
 */
export const leanZod = (): Plugin[] => [
  {
    name: 'istmo-zod-without-code',
    transform: {
      filter: { id: /\/zod\/v4\/core\/core\.js$/ },
      handler: (code) => `${code}\nglobalConfig.jitless = true`,
    },
  },
  {
    name: 'istmo-zod-without-json-schema',
    transform: {
      filter: { id: /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/ },
      handler: (code) => {
        const names = [...code.matchAll(EXPORTED)].map(([, name, renamed]) => renamed ?? name)
        return `const none = () => undefined\nexport { ${names.map((name) => `none as ${name}`).join(', ')} }`
      },
    },
  },
]
