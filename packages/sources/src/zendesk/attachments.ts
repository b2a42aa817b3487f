import type { IncomingAttachment } from '../kit/incoming-ticket.ts'
import { objectsOf, textOf } from '../kit/json-object.ts'

/** The files attached to a comment. Only the host of an address is kept: the rest of it may give access to the file. */
export function attachmentsOf(list: unknown): readonly IncomingAttachment[] {
  return objectsOf(list).flatMap(({ file_name, size, content_url }) => {
    const name = textOf(file_name)
    const bytes = typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : null
    return name === null ? [] : [{ name, bytes, host: hostOf(content_url) }]
  })
}

function hostOf(address: unknown): string | null {
  const url = typeof address === 'string' ? URL.parse(address) : null
  return url === null || url.hostname === '' ? null : url.hostname
}
