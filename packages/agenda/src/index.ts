export type {
  Agenda,
  AgendaTicket,
  Ask,
  Blocker,
  DueStep,
  OpenTicket,
  Recap,
  TeamReview,
  TicketLink,
  WithheldTicket,
} from './agenda.ts'
export { type AgendaInput, planAgenda } from './plan-agenda.ts'
export { printAgenda } from './print-agenda.ts'
