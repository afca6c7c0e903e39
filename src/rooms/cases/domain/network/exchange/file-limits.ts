/** Caps on a hostile or mistaken file of a network. What is above 10,000 nodes no page measures either. */
export const FILE_LIMITS = { bytes: 16 * 1024 * 1024, depth: 32, elements: 500_000, chars: 10_000, nodes: 10_000, links: 100_000 } as const
