import { aHost } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { forgeOn } from '../../../forge/test-data/github-bench.ts'
import { aGateRoom, type GateRoom, POLICY } from '../../test-data/gate-room.ts'
import { runStage } from '../run/index.ts'
import { gateDoctor } from './index.ts'

const CHECK = 'triagebook/approval'
const ACTIONS = 15368

function require(room: GateRoom, branch: string, context: string, app?: number) {
  const checks = [app === undefined ? { context } : { context, app }]
  room.github.protect(
    branch,
    { type: 'pull_request', approvals: 0, dismissStale: false },
    { type: 'required_status_checks', checks, strict: false },
  )
}

/** As the workflow sees it; `admin` is a person who may see all. */
async function doctor(room: GateRoom, login?: 'admin') {
  if (login === 'admin') room.github.personToken('root', 'admin')
  const host =
    login === undefined ? room.host() : { ...room.host(), forge: async () => forgeOn(room.github, 'root') }
  const { decision, exit, output, problems, counts } = await runStage(gateDoctor, {}, host)
  return { decision, exit, output, counts, codes: problems.map(({ code }) => code), problems }
}

describe('gate doctor', () => {
  it('finds nothing where an app of one’s own writes the check', async () => {
    const room = await aGateRoom()
    require(room, 'main', CHECK, 7)
    expect(await doctor(room)).toMatchObject({
      decision: 'fine',
      exit: 0,
      codes: [],
      output: 'main: fine, if the app 7 is your own. Nobody else can write the check triagebook/approval.\n',
    })
  })

  it('says that the check is not required, and that it cannot see the rest', async () => {
    expect(await doctor(await aGateRoom())).toMatchObject({
      decision: 'findings',
      exit: 0,
      codes: ['gate/not-required', 'gate/protection-unseen'],
      output: 'main: 1 finding.\n',
    })
  })

  it('is told by an administrator’s token what the older protection has', async () => {
    const room = await aGateRoom()
    expect(await doctor(room, 'admin')).toMatchObject({ codes: ['gate/not-required'] })
    room.github.protectAsBefore('main', [{ context: CHECK, app: ACTIONS }])
    expect(await doctor(room, 'admin')).toMatchObject({ codes: ['gate/forgeable'] })
    room.github.protectAsBefore('main', [{ context: CHECK, app: 7 }])
    expect(await doctor(room, 'admin')).toMatchObject({ decision: 'fine', codes: [] })
  })

  it('looks at each protected branch, by the name that its check has, and at the rules there', async () => {
    const room = await aGateRoom()
    require(room, 'main', CHECK, 7)
    room.github.commit('release', {
      'rules/approvals.yml': POLICY.replace('role: [engineer]', 'people: [emli]'),
    })
    require(room, 'release', CHECK, 7)
    room.github.commit('old', { 'rules/approvals.yml': null })
    require(room, 'old', `${CHECK}: old`, 7)
    room.github.commit('topic', { 'a.txt': 'a' })
    const { problems, output, exit } = await doctor(room)
    expect(problems.map(({ code, at }) => `${at?.path} ${code}`)).toEqual([
      'undefined gate/not-in-base',
      'release:rules/approvals.yml approval/unknown-person',
      'undefined gate/not-required',
      'undefined gate/protection-unseen',
    ])
    expect(output).toBe(
      'main: fine, if the app 7 is your own. Nobody else can write the check triagebook/approval.\nold: 1 finding.\nrelease: 2 findings.\n',
    )
    expect(exit).toBe(2)
  })

  it('names an owner who can never approve, at the line of CODEOWNERS', async () => {
    const owned = `${POLICY}  - name: code\n    about: Its owner has read the code.\n    require: [{ codeowners: true, unowned: { role: [engineer] } }]\n`
    const room = await aGateRoom({
      'rules/approvals.yml': owned,
      '.github/CODEOWNERS': '* @abel\n/src/ abel@people.example\n',
    })
    require(room, 'main', CHECK, 7)
    const { problems, decision } = await doctor(room)
    expect(decision).toBe('findings')
    expect(problems).toMatchObject([
      { code: 'approval/codeowners-address', at: { path: '.github/CODEOWNERS', line: 2, col: 7 } },
    ])
  })

  it('looks at 20 branches, and says how many more there are', async () => {
    const room = await aGateRoom()
    require(room, 'main', CHECK, 7)
    for (let number = 10; number < 31; number += 1) {
      room.github.commit(`r${number}`, {})
      require(room, `r${number}`, `${CHECK}: r${number}`, 7)
    }
    expect(await doctor(room)).toMatchObject({
      decision: 'unclear',
      counts: { branches: 20, findings: 0, more: 2 },
      output: expect.stringContaining('\n2 more protected branches not looked at.\n'),
    })
  })

  it('says where a token comes from if there is none', async () => {
    const { folder } = (await aGateRoom()).host()
    expect((await runStage(gateDoctor, {}, aHost(folder))).problems).toMatchObject([
      { code: 'forge/no-token', hint: expect.stringContaining('GITHUB_TOKEN') },
    ])
  })
})
