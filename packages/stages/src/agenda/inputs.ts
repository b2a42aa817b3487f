export interface AgendaInputs {
  readonly book: string
  /** A meeting of triagebook.yml; its first one where none is named. */
  readonly meeting?: string
  /** The meeting's day; today in the book's time zone where none is given. */
  readonly date?: string
  /** A file to write the agenda to; without one it is only shown. */
  readonly out?: string
}
