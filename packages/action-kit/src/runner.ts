import { issueCommand } from '@actions/core/lib/command'
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/lib/file-command'
import { summary } from '@actions/core/lib/summary'
import { toCommandProperties } from '@actions/core/lib/utils'
import type { Annotation } from './annotations.ts'

// The index of @actions/core loads an HTTP client for what no action of ours does, which doubles the time to start.

/** What the workflow gave for an input; empty where it gave nothing. */
export function inputOf(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
}

export function setOutput(name: string, value: string | number): void {
  issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
}

export function annotate({ severity, title, message, at }: Annotation): void {
  const place = at && { file: at.file, startLine: at.line, startColumn: at.col }
  issueCommand(severity, toCommandProperties({ ...(title !== undefined && { title }), ...place }), message)
}

export async function addToSummary(markdown: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown).write()
}

/** Folds what is printed meanwhile into a group of the log. */
export async function inGroup<T>(name: string, work: () => Promise<T>): Promise<T> {
  issueCommand('group', {}, name)
  try {
    return await work()
  } finally {
    issueCommand('endgroup', {}, '')
  }
}
