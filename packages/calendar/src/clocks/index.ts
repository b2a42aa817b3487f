export { type RunningClock, TICKET_CLOCKS, type TicketClock, type TicketClockName } from './ticket-clock.ts'
export { mayHaveRunningClock, ticketClocks } from './ticket-clocks.ts'
export { type DueClock, unreportedClocks, withReported } from './unreported-clocks.ts'
