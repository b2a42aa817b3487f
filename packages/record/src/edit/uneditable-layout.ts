/** Thrown inside `edit/` for a layout that cannot be edited line by line. */
export class UneditableLayout extends Error {
  override readonly name = 'UneditableLayout'
}
