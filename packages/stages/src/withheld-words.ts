/** What stands in place of a security report's words in a public book. */
export const WITHHELD_WORDS = { title: 'Security report', body: 'Its text stays on the desk.\n' } as const
