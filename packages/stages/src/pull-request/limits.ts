/** How much lands together. */
export interface Most {
  readonly files: number
  readonly bytes: number
}

/** What people can review in one go, and so the most of a pull request, or of a direct commit. */
export const MOST: Most = { files: 250, bytes: 1_000_000 }

/** A person who pushes meanwhile is never overwritten; so often it starts again from there. */
export const ATTEMPTS = 3
