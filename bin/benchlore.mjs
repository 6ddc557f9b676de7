#!/usr/bin/env node
// Plain JavaScript, so that even an old Node can say what it lacks.
import { existsSync } from 'node:fs'
import module from 'node:module'

const [major, minor] = process.versions.node.split('.').map(Number)
const isOldNode = major < 22 || (major === 22 && minor < 12)

// A checkout runs its TypeScript unbuilt, which Node does from 23.6 on but never below node_modules.
const source = new URL('../src/cli/main.ts', import.meta.url)
const compiled = new URL('../dist/cli/main.js', import.meta.url)
const isCheckout = existsSync(source) && !source.pathname.includes('/node_modules/')
const needed = isCheckout ? '23.6' : '22.12'
const isTooOld = isOldNode || (isCheckout && (major < 23 || (major === 23 && minor < 6)))

if (isTooOld) {
  const cure = isCheckout
    ? 'Start it with “npm run” or “npx”, which use the Node that “npm ci” installed here.'
    : 'Install a newer Node.js and try again.'
  process.stderr.write(
    `benchlore needs Node.js ${needed} or newer; this is ${process.versions.node}. ${cure}\n`,
  )
  process.exit(2)
}

// A project that Benchlore keeps a cache in has its compiled code kept there as well: a command starts in half the time.
if (existsSync('.benchlore')) module.enableCompileCache?.('.benchlore/code')

const { main } = await import(isCheckout ? source.href : compiled.href)
process.exitCode = await main(process.argv.slice(2))
// All is done and printed. A helper process of the bundler that does not end must not keep us waiting.
setTimeout(() => process.exit(), 2000).unref()
