import { createHash } from 'node:crypto'

/** An address as a public book has it: `sha256:` and the hexadecimal SHA-256 of its lower-case form. */
export function emailHash(address: string): string {
  return `sha256:${createHash('sha256').update(address.toLowerCase()).digest('hex')}`
}
