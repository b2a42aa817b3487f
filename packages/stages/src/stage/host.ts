import type { Book, Environment } from '@triagebook/book'
import type { Remote } from '@triagebook/book/branch'
import type { Forge } from '@triagebook/forge'
import type { PullRequest } from './pull-request.ts'
import type { Room } from './room.ts'
import type { Trigger } from './trigger.ts'

/** Everything that a host gives a stage of the world around it. Nothing below reads the clock or the environment. */
export interface Host {
  /** The run's one clock reading. */
  readonly now: Date
  /** Plan and report, but write nothing. */
  readonly dryRun: boolean
  /** Where the person or the job stands: relative paths start here. */
  readonly folder: string
  /** A folder in or above which the book is. */
  readonly book: string
  /** `paused` and `mode` of triagebook.yml count; at a terminal a person decides. */
  readonly obeysSettings: boolean
  /** The `mode` of each rule file counts, also where the stage works in a checkout of its own. */
  readonly obeysRuleModes?: boolean
  /** Of a run that writes nothing the report keeps so many planned files; each takes memory. */
  readonly plannedFiles: number
  /** A person is there to see what concerns this clone alone. */
  readonly interactive: boolean
  /** For Git. */
  readonly environment: Environment
  /** The key that turns people into pseudonyms. */
  readonly pseudonymKey: string | undefined
  readonly installation?: Installation
  /** A module that runs `stages/validate/worker` or `stages/what-if/worker`, for a thread of its own; without it one thread does all. */
  readonly worker?: URL
  /** The pull request that the job runs for. */
  readonly pull?: PullRequest
  /** What the gate has to judge. */
  readonly trigger?: Trigger
  /** Opened only where somebody asks for it. */
  readonly forge?: () => Promise<Forge>
  /** The same repository for Git. */
  readonly remote?: () => Remote
  /** How much the run may change; without it as much as there is. */
  readonly room?: Room | undefined
  readonly progress: (line: string) => void
  /** Told after each plan how many files the run has written. */
  readonly wrote?: (files: number) => void
}

/** Where Triagebook itself is, for the stage that makes a book. */
export interface Installation {
  /** Holds the default rules, playbooks and schemas. */
  readonly folder: string
  /** The triagebook.yml to begin with, for the teams of the default rules; null where a person says what is in it. */
  readonly settings: string | null
  readonly timeZone: () => string
  /** The command by which Git runs this installation as a merge driver. */
  readonly mergeDriver: string
}

/** What a stage can ask for. It gets nothing of it that it does not name. */
interface Ports {
  /** Opened before the stage starts. */
  readonly book: Book
  readonly environment: Environment
  readonly pseudonymKey: string | undefined
  readonly installation: Installation
  readonly interactive: boolean
  readonly worker: URL | undefined
  readonly pull: PullRequest | undefined
  readonly trigger: Trigger | undefined
  /** The repository of the job; undefined at a terminal, and without a token. */
  readonly forge: (() => Promise<Forge>) | undefined
  readonly remote: (() => Remote) | undefined
  readonly room?: Room | undefined
  readonly obeysRuleModes: boolean
}

export type PortName = keyof Ports

/** What a stage gets: some of its host, and the ports that it names. */
export type PortsOf<Name extends PortName = never> = Pick<Host, 'now' | 'folder' | 'progress'> & {
  /** Where the book was sought: paths of its files start here. */
  readonly start: string
} & Pick<Ports, Name>
