/** Heading under which a passage stands: those of a chapter by condition are named after it. */
export const headingOfPassage = (key: string): string => (key.startsWith('chapter-') ? key.replace('chapter-', 'condition-') : key)
