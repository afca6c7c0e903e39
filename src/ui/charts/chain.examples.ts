import { chain } from './chain.ts'

const links = {
  es: [
    { count: 95, words: 'enunciados', open: '31 sin hallazgo' },
    { count: 28, words: 'hallazgos', open: '4 sin brecha' },
    { count: 12, words: 'brechas', open: '' },
    { count: 60, words: 'recomendaciones', open: '58 sin seguimiento público' },
  ],
  en: [
    { count: 95, words: 'statements', open: '31 in no finding' },
    { count: 28, words: 'findings', open: '4 in no gap' },
    { count: 12, words: 'gaps', open: '' },
    { count: 60, words: 'recommendations', open: '58 without public follow-up' },
  ],
}

export const examples = {
  es: () => chain({ steps: links.es }),
  en: () => chain({ steps: links.en }),
  phone: () => chain({ steps: links.es }, { width: 320 }),
  large: () =>
    chain({
      steps: [
        { count: 124_530, words: 'statements' },
        { count: 0, words: 'findings' },
      ],
    }),
  nothing: () => chain({ steps: [] }),
}
