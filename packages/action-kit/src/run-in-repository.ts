import { tmpdir } from 'node:os'
import { TriagebookError } from '@triagebook/record/problem'
import { type Host, problem, type RawInputs, type Stage, type StageReport } from '@triagebook/stages'
import { runStage } from '@triagebook/stages/run'
import { type RunnerRepository, remoteOf, runnerRepository } from './forge.ts'
import { inGroup } from './runner.ts'

/**
 * Runs a stage whose changes of the book land in the repository of the job: by a pull request, or by direct commits. In
 * the job of a pull request it changes nothing and speaks there.
 */
export async function runInRepository(stage: Stage, given: RawInputs, host: Host): Promise<StageReport> {
  const { environment, forge, pull } = host
  if (pull !== undefined) return runStage(stage, given, host)
  const { token } = given
  if (typeof token !== 'string' || forge === undefined)
    throw new TriagebookError([problem('input/missing', { name: 'token', help: TOKEN })])
  const repository = runnerRepository(environment)
  const { MOST, runForRepository } = await import('@triagebook/stages/pull-request')
  const landing = {
    forge: await forge(),
    remote: remoteOf(repository, token),
    temporary: environment.RUNNER_TEMP ?? tmpdir(),
    runPage: runPageOf(repository, environment.GITHUB_RUN_ID),
    most: MOST,
  }
  return await inGroup(stage.name, () => runForRepository(stage, given, host, landing))
}

const TOKEN = 'Give the action `github.token`, or the token of an app.'

function runPageOf({ serverUrl, owner, name }: RunnerRepository, run: string | undefined): string | null {
  return run === undefined ? null : `${serverUrl}/${owner}/${name}/actions/runs/${run}`
}
