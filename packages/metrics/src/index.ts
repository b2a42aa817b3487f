export type { Figure, Part, Report, TicketRow, Trend, Unit } from './report/report.ts'
export { type Figures, type FiguresOptions, type FiguresState, startFigures } from './start-figures.ts'
