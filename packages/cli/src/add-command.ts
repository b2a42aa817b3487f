import type { StageReport } from '@triagebook/stages'
import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

export type Finish = (report: StageReport) => void

/** Adds one command; what it reports goes to `finish`. */
export type AddCommand = (program: Command, terminal: Terminal, finish: Finish) => void
