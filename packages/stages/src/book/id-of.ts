/** `tickets/2026/03/zendesk-eu-42.md` -> `zendesk-eu-42`. */
export function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.(?:md|yaml)$/, '')
}
