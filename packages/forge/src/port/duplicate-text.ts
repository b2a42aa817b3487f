/** The body of an issue that is closed because an older one is about the same: GitHub links the two by these words. */
export function duplicateText(body: string, older: number): string {
  return `Duplicate of #${older}\n\n${body}`
}
