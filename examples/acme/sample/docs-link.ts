import type { Story } from './story.ts'

/** The page that answers a story, or the list of known issues of its part of the product. */
export function docsLink({ docs, component }: Story): string {
  return `https://docs.acme.example/${docs ?? `${component}/known-issues`}`
}
