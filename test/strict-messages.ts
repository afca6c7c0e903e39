import { sentenceOf, tellAmissTo } from '#kernel/i18n/amiss.ts'

/** Before a person a missing message stops no page; here it fails whatever asks for it. Run before each file of tests. */
tellAmissTo((amiss) => {
  throw new Error(sentenceOf(amiss))
})
