export interface ReportInputs {
  readonly book: string
  /** The folder for the page and its figures. */
  readonly out: string
  /** Said on the page: these are not a real desk's tickets. */
  readonly sample?: boolean
}
