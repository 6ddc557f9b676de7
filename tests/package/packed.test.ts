import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'benchlore-packed-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command of npm with the Node of these tests first on the PATH; fails with what it printed. */
function run(command: string, args: string[], cwd: string): string {
  const { npm_config_local_prefix: _, ...env } = process.env
  const nodeFolder = path.dirname(process.execPath)
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...env, PATH: `${nodeFolder}${path.delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
    timeout: 240_000,
    maxBuffer: 64 * 1024 * 1024,
  })
}

const FIRST = `# Performance Issue: Avatars are resized on every request

**Date**: 2026-01-05
**Severity**: LOW
**Status**: Identified

## Summary

Each request for an avatar resizes the original again.
`

const SECOND = `# API Performance Issue - Feed is sorted in memory

## Issue Description

The feed is read whole and sorted in memory.

## Status

- [x] **In Progress** - Solution being implemented
`

const REVIEW = `---
title: Looking back
---

We know of <Gain issue="avatars" /> figures.

<Review period="2026-Q1" />
`

test('the packed tool builds a site of another folder', { timeout: 300_000 }, () => {
  run('npm', ['pack', '--pack-destination', folder], root)
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? 'no archive'

  const project = path.join(folder, 'project')
  mkdirSync(path.join(project, 'docs/issues/api'), { recursive: true })
  writeFileSync(path.join(project, 'package.json'), '{ "name": "other", "private": true }\n')
  writeFileSync(path.join(project, 'docs/issues/avatars.md'), FIRST)
  writeFileSync(path.join(project, 'docs/issues/api/feed.md'), SECOND)
  mkdirSync(path.join(project, 'docs/reviews'))
  writeFileSync(path.join(project, 'docs/reviews/2026-q1.mdx'), REVIEW)
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--omit=dev']
  run('npm', [...install, path.join(folder, archive)], project)
  run('npx', ['--no-install', 'benchlore', 'build', 'docs/issues', '--out', 'site'], project)

  const site = path.join(project, 'site')
  const read = (file: string) => readFileSync(path.join(site, file), 'utf8')
  expect(read('index.html')).toContain('Avatars are resized on every request')
  expect(read('issues/avatars/index.html')).toContain('resizes the original again')
  expect(JSON.parse(read('issues/api-feed.json'))).toMatchObject({
    id: 'api-feed',
    template: 'api',
    status: 'in-progress',
  })
  expect(JSON.parse(read('issues.json'))).toMatchObject({ issues: [{}, {}] })
  expect(read('reviews/2026-Q1/index.html')).toMatch(
    /We know of <a [^>]*>not measured<\/a> figures/,
  )
  expect(existsSync(path.join(site, 'pagefind/pagefind-entry.json'))).toBe(true)
  expect(readdirSync(project).toSorted()).not.toContain('.astro')
})
