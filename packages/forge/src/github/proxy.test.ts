import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { APP } from '../../test-data/bench.ts'
import { startDouble } from '../../test-data/github-bench.ts'

const PROGRAM = fileURLToPath(new URL('../../test-data/print-account.ts', import.meta.url))

/** A proxy that opens a tunnel to the double, whatever host is asked for, and keeps the hosts. */
async function aProxyTo(target: URL): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const proxy = createServer()
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    const tunnel = connect(Number(target.port), target.hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    for (const end of [socket, tunnel]) end.on('error', () => {})
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => void proxy.close())
  const address = proxy.address()
  if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.')
  return { url: `http://127.0.0.1:${address.port}`, asked }
}

it('reaches a server of one’s own through the proxy that the environment names', async () => {
  const github = await startDouble()
  const proxy = await aProxyTo(new URL(github.url))
  const api = 'http://github.acme.example/api/v3'
  const env = { PATH: process.env.PATH, GITHUB_API_URL: api, http_proxy: proxy.url }
  const args = [PROGRAM, api, github.appToken({ metadata: 'read' })]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  expect(JSON.parse(stdout)).toEqual({ login: APP, kind: 'app' })
  expect(new Set(proxy.asked)).toEqual(new Set(['github.acme.example:80']))
})
