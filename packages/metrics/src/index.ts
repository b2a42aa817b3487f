export { measure } from './measure.ts'
export type { Figure, Part, Report, TicketRow, Trend, Unit } from './report/report.ts'
