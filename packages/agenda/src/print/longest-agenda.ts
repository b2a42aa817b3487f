/** GitHub refuses an issue of more than 65,536 characters. */
export const LONGEST_AGENDA = 60_000
