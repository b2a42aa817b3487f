/** The host of a stage in a test: the folder is where somebody stands and where the book is; nobody looks on. */
export function aHost<More extends object>(folder: string, more?: More) {
  return {
    now: new Date('2026-04-01T08:00:00Z'),
    dryRun: false,
    folder,
    book: folder,
    obeysSettings: false,
    interactive: false,
    plannedFiles: 20,
    environment: process.env,
    pseudonymKey: 'a key of at least thirty-two bytes, for tests only',
    progress: () => undefined,
    ...more,
  }
}
