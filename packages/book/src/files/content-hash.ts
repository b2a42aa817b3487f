import { hash } from 'node:crypto'

/** SHA-256 in hex of the content's UTF-8 bytes: what a change says it was made from. */
export function contentHash(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}
