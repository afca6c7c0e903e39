/** What the script that reloads a page needs: this origin. */
const NEEDED = { 'script-src-elem': "'self'", 'connect-src': "'self'" }

const namesIn = (policy) => policy.split(';').map((directive) => directive.trim().split(/\s/)[0])

/** The page's own policy, and what the script needs where the page says nothing of it: of two directives of one name browsers drop the second, and complain. */
export const opened = (policy = '') => {
  if (policy === '') return policy
  const own = namesIn(policy)
  const added = Object.entries(NEEDED).filter(([name]) => !own.includes(name))
  return [policy, ...added.map(([name, sources]) => `${name} ${sources}`)].join('; ')
}
