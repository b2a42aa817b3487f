export type {
  Agenda,
  AgendaTicket,
  Blocker,
  Candidate,
  CandidateReason,
  DueStep,
  LeftOut,
  Move,
  MovedTicket,
  Need,
  NextStep,
  NotReadyTicket,
  OpenTicket,
  Owner,
  RecentChanges,
  TeamReview,
  TicketLink,
  WithheldTicket,
} from './model/agenda.ts'
export { type AgendaOptions, type StartedAgenda, startAgenda } from './plan/start-agenda.ts'
export { printAgenda } from './print/print-agenda.ts'
