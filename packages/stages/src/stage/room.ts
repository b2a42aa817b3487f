/** How much a run may change, where people review all of its changes together. */
export interface Room {
  readonly files: number
  readonly bytes: number
  /** The size of each file that has its place already, by path: it may change again. */
  readonly taken: ReadonlyMap<string, number>
}

/** The room after some files got a place, or a new size; null where they do not fit. */
export function roomWith(
  room: Room,
  files: readonly { readonly path: string; readonly content: string | null }[],
): Room | null {
  const taken = new Map(room.taken)
  for (const { path, content } of files) taken.set(path, Buffer.byteLength(content ?? ''))
  const bytes = [...taken.values()].reduce((sum, size) => sum + size, 0)
  return taken.size <= room.files && bytes <= room.bytes ? { ...room, taken } : null
}
