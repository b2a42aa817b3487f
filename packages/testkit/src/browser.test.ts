import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from './browser.ts'

const nothing = () => false
afterEach(() => vi.restoreAllMocks())

describe('the browser for page tests', () => {
  it('is the one that TRIAGEBOOK_BROWSER names', () => {
    const env = { TRIAGEBOOK_BROWSER: '/opt/own', PATH: '/usr/bin' }
    expect(findBrowser(env, () => true)).toBe('/opt/own')
  })

  it('is looked for on PATH before the usual places', () => {
    const env = { PATH: ['/a', '/b'].join(process.platform === 'win32' ? ';' : ':') }
    expect(findBrowser(env, (file) => /google-chrome$|snap/.test(file))?.replaceAll('\\', '/')).toBe(
      '/a/google-chrome',
    )
    expect(findBrowser(env, (file) => file.includes('snap'))).toBe('/snap/bin/chromium')
  })

  it('may be missing at a desk, with one line that says what is skipped', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(findBrowser({}, nothing)).toBeUndefined()
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^No Chromium was found: .* skipped\./)]])
  })

  it('may not be missing in CI', () => {
    expect(() => findBrowser({ CI: 'true' }, nothing)).toThrow('install chromium, or set TRIAGEBOOK_BROWSER')
  })

  it('may not be named wrongly', () => {
    expect(() => findBrowser({ TRIAGEBOOK_BROWSER: '/no/such' }, nothing)).toThrow('TRIAGEBOOK_BROWSER')
  })
})
