/** The files and folders of a book that a stage reads or writes; all else in its repository is somebody else's. */
const OF_THE_BOOK = /^(?:triagebook\.yml|(?:tickets|improvements|rules|playbooks|\.triagebook)\/.*)$/s

/** Whether a file, named from the root of the repository, is the book's. `prefix` is the book's folder. */
export function isOfBook(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && OF_THE_BOOK.test(path.slice(prefix.length))
}
