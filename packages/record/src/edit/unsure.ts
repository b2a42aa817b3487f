/** Thrown within `edit/` where a text is laid out in a way that cannot be edited line by line. */
export class Unsure extends Error {
  override readonly name = 'Unsure'
}
