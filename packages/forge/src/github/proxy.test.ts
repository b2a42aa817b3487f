import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import process from 'node:process'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { APP } from '../../test-data/bench.ts'
import { startDouble } from '../../test-data/github-bench.ts'

const API = 'http://github.acme.example/api/v3'
const PROGRAM = fileURLToPath(new URL('../../test-data/print-account.ts', import.meta.url))

/** A proxy that answers so to whoever asks for a tunnel, and keeps the hosts. */
async function aProxy(answer: (socket: Duplex) => void): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const proxy = createServer()
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    socket.on('error', () => {})
    answer(socket)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => void proxy.close())
  const address = proxy.address()
  if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.')
  return { url: `http://127.0.0.1:${address.port}`, asked }
}

/** A proxy that opens a tunnel to the double, whatever host is asked for. */
function aProxyTo(target: URL) {
  return aProxy((socket) => {
    const tunnel = connect(Number(target.port), target.hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    tunnel.on('error', () => {})
  })
}

/** What the program prints, or the problem with which it ends, with this proxy. */
async function accountThrough(proxy: string, token = 'any'): Promise<string> {
  const env = { PATH: process.env.PATH, GITHUB_API_URL: API, http_proxy: proxy }
  const run = promisify(execFile)(process.execPath, [PROGRAM, API, token], { env })
  return run.then(
    ({ stdout }) => stdout,
    (error: unknown) => String(Object(error).stderr),
  )
}

it('reaches a server of one’s own through the proxy that the environment names', async () => {
  const github = await startDouble()
  const proxy = await aProxyTo(new URL(github.url))
  const printed = await accountThrough(proxy.url, github.appToken({ metadata: 'read' }))
  expect(JSON.parse(printed)).toEqual({ login: APP, kind: 'app' })
  expect(new Set(proxy.asked)).toEqual(new Set(['github.acme.example:80']))
})

it('says what a proxy answers that opens no tunnel, and what to check', async () => {
  const proxy = await aProxy((socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'))
  expect(await accountThrough(proxy.url)).toContain(
    'cannot reach GitHub at github.acme.example: the proxy answers with status 407. (Check the network, the proxy (`https_proxy`)',
  )
})
