/** Of GitHub and GitHub Enterprise, for issues and pull requests. */
const ADDRESS = /^https?:\/\/[^/]+\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)\/?(?:[?#].*)?$/i

/** The same for every way to write an issue: `owner/repository#12`, or its address where that says nothing shorter. */
export function issueKey(reference: string): string {
  const [, repository, number] = ADDRESS.exec(reference) ?? []
  return (repository === undefined ? reference : `${repository}#${number}`).toLowerCase()
}
