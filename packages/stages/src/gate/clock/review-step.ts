/** The steps of a pull request that are timed, in their order. */
export const REVIEW_STEPS = ['triage-review', 'code-review', 'security-sign-off', 'merge'] as const

export type ReviewStep = (typeof REVIEW_STEPS)[number]
