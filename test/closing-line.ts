import type { Reporter, TestModule } from 'vitest/node'

/** The last line of a run, which CI reads: `N passed, N failed`. A module that did not load, or whose hook failed, is a failure. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const statesOf = (module: TestModule) =>
      [...module.children.allTests()].map((test) => test.result().state)
    const states = modules.flatMap(statesOf)
    const broken = modules.filter(
      (module) => module.state() === 'failed' && !statesOf(module).includes('failed'),
    )
    const count = (state: string) => states.filter((one) => one === state).length
    const failed = count('failed') + broken.length + unhandled.length
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : ''
    process.once('exit', () => console.log(`${count('passed')} passed, ${failed} failed${skipped}`))
  }
}
