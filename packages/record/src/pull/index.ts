export { issueKey } from './issue-key.ts'
export { type KnownTickets, type PullWords, type TicketsOfPull, ticketsOfPull } from './tickets-of-pull.ts'
