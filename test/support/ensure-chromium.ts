/** Run before the tests: makes sure of a Chromium where that is possible, and says what happens. */
import { spawnSync } from 'node:child_process'
import type { SpawnSyncOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts'

const BROWSERS = ['chromium-headless-shell', 'chromium']
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk']

if (!findChromium() && isDebian() && process.getuid?.() === 0) {
  console.log('No Chromium found: installing the Debian package for the browser tests …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env }
  spawnSync('apt-get', ['update', '-qq'], options)
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...FONTS]
  // Not every release has the first.
  BROWSERS.some((browser) => spawnSync('apt-get', [...install, browser], options).status === 0)
}

const browser = findChromium()
console.log(
  browser
    ? `Browser tests use ${browser}.`
    : `Browser tests will be skipped: there is no Chromium. ${HOW_TO_GET_CHROMIUM}`,
)

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}
