import { describe, expect, test } from 'vitest'
import { readIssue } from '../../../src/core/issue/read-issue.ts'
import { readText } from './read-fixture.ts'

const HEAD = '# Slow export\n\n'
const secretsIn = (text: string) =>
  readText(HEAD + text)
    .findings.filter(({ code }) => code === 'possible-secret')
    .map(({ level, line, column, message }) => ({ level, line, column, message }))

/** Written in parts, so that no scanner takes this file for a leak. */
const part = (...parts: string[]): string => parts.join('')
const LETTERS = 'q8Zr4TnV0bLw2YkXs7DhG5cJf9MpA3eUi6Bo'
const HEX = '9f3c2b7e5d1a8c4f6e0b'

describe('what opens something is a warning', () => {
  test.each([
    ['an AWS access key', part('AKIA', 'IQ7ZR4TNVB2LW3YK')],
    ['a GitHub token', part('ghp', '_', LETTERS)],
    ['a GitHub token', part('github', '_pat_', LETTERS)],
    ['a GitLab token', part('glpat', '-', LETTERS.slice(0, 20))],
    ['a Slack token', part('xoxb', '-204851736-', LETTERS.slice(0, 24))],
    [
      'a Slack token',
      part('https://hooks.slack', '.com/services/T02QZ8RT4/B05NVLW2Y/', LETTERS.slice(0, 24)),
    ],
    ['a Stripe key', part('sk', '_live_', LETTERS.slice(0, 24))],
    ['an npm token', part('npm', '_', LETTERS)],
    ['a Google API key', part('AIza', LETTERS.slice(0, 35))],
    ['an API key', part('sk', '-proj-', LETTERS)],
    ['a JSON Web Token', part('ey', 'JhbGciOiJIUzI1NiJ9.ey', 'JzdWIiOiI0MiJ9.', LETTERS)],
    ['a private key', part('-----BEGIN RSA PRIVATE', ' KEY-----\nMIIEpAIBAAKCAQEA', LETTERS)],
    ['a password in an address', 'postgres://shop:Kz81-quince@db.shop.internal:5432/orders'],
    ['a password in an address', 'redis://:Kz81-quince@cache.shop.internal:6379'],
    ['a bearer token', `Authorization: Bearer ${LETTERS}`],
    ['a password in a header', 'Authorization: Basic c2hvcDpLejgxLXF1aW5jZQ=='],
    ['a password', 'password=Kz81-quince'],
    ['a password', 'DB_PASSWORD: "Kz81-quince"'],
    ['a secret key or token', `curl 'https://shop.internal/export?token=${HEX}'`],
    ['a secret key or token', `"client_secret": "${LETTERS}"`],
    ['a secret key or token', `AWS_SECRET_ACCESS_KEY=${LETTERS}`],
  ])('%s', (kind, text) => {
    for (const shape of [`It failed with ${text}.\n`, `\`\`\`\n${text}\n\`\`\`\n`]) {
      const [first, ...rest] = secretsIn(shape)
      expect(first?.message).toContain(`looks like ${kind}.`)
      expect(first?.level).toBe('warning')
      expect(rest).toEqual([])
    }
  })

  test('at its place, and never quoted, since findings are published', () => {
    const [found] = secretsIn(`\`\`\`http\nAuthorization: Bearer ${LETTERS}\n\`\`\`\n`)
    expect(found).toMatchObject({ line: 4, column: 23 })
    expect(found?.message).not.toContain(LETTERS.slice(0, 6))
  })

  test('once a line, every line for itself', () => {
    const line = `token=${HEX} password=Kz81-quince`
    expect(secretsIn(`${line}\n${line}\n`).map(({ line }) => line)).toEqual([3, 4])
  })
})

describe('what holds the place of a secret is none', () => {
  test.each([
    part('AKIA', 'IOSFODNN7EXAMPLE'),
    part('ghp', '_', 'x'.repeat(36)),
    'TOKEN="your-token-here"',
    'token=<token>, password=<password>, apiKey=[api-key]',
    'Authorization: Bearer ${ACCESS_TOKEN_OF_2024}',
    'Authorization: Bearer $TOKEN',
    'password: ********',
    'password=changeme1',
    'postgres://user:password@db.shop.internal/orders',
    'postgres://shop:shop@db.shop.internal/orders',
    'postgres://shop:Kz81-quince@localhost:5432/orders',
    'https://shop:Kz81-quince@example.com/',
    part('-----BEGIN PRIVATE', ' KEY-----\n...\n-----END PRIVATE', ' KEY-----'),
  ])('%s', (text) => {
    expect(secretsIn(`\`\`\`\n${text}\n\`\`\`\n`)).toEqual([])
  })
})

describe('code and prose about secrets hold none', () => {
  test.each([
    "const password = await hash(request.body['password'], 10)",
    'password=host.password, token=self.session2.token',
    'token: string; maxTokens: 4096, tokens = Math.min(10, this.maxTokens)',
    "apiKey = req.headers.get('x-api-key-2')",
    'access_token_expires_in_seconds = 3600',
    'The password: it was wrong. Basic authentication and bearer tokens were slow.',
    'CancellationToken cancellationToken = default)',
    'secret_name: export_worker_credentials_v2',
    'docker pull registry.example.com/sk-export-worker-timeout-clarification-2',
    'idx_task_assign_user_status_role_2025',
  ])('%s', (text) => {
    expect(secretsIn(`\`\`\`\n${text}\n\`\`\`\n`)).toEqual([])
  })
})

describe('what a pasted log tells of people and networks is a note', () => {
  const log = (...lines: string[]) => `\`\`\`\n${lines.join('\n')}\n\`\`\`\n`

  test.each([
    ['an e-mail address', 'WARN slow export for mira.holt@shop-mail.net'],
    ['an address of a private network', 'GET /export from 10.4.12.7:443 took 240 s'],
    ['an address of a private network', 'ssh root@192.168.7.31'],
    ['an address of a private network', 'upstream 172.16.40.2'],
  ])('%s', (kind, text) => {
    expect(secretsIn(log(text))).toMatchObject([
      { level: 'note', line: 4, message: expect.stringContaining(`This pasted line has ${kind}.`) },
    ])
  })

  test('once a kind, with the number of lines', () => {
    const found = secretsIn(log('10.4.12.7 240 s', '10.4.12.8 230 s', 'done') + log('10.4.12.9'))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ line: 4, column: 1 })
    expect(found[0]?.message).toContain(', and so have 2 more.')
  })

  test.each([
    'mail to someone@example.com and noreply@shop-mail.net',
    'git clone git@git.shop-mail.net:export.git',
    'started postgresql@14-main.service, drew queue@2x.png',
    'version 10.0.19041.1288, v10.2.1.5, route 10.0.0.0/8, bridge 172.17.0.2',
    'address 8.8.8.8, 110.4.12.7, 10.4.12.700',
  ])('but not in %s', (text) => {
    expect(secretsIn(log(text))).toEqual([])
  })

  test('nor outside of logs: authors sign, diagrams and code name machines', () => {
    expect(secretsIn('**Author**: mira.holt@shop-mail.net\n\nSeen on 10.4.12.7.\n')).toEqual([])
    expect(secretsIn('```sql\nwhere mail = "mira.holt@shop-mail.net"\n```\n')).toEqual([])
  })
})

describe('the level that the configuration sets', () => {
  const text = `${HEAD}password=Kz81-quince\n\n\`\`\`\nGET from 10.4.12.7\n\`\`\`\n`
  const levelsWith = (level: 'error' | 'note' | 'off') =>
    readIssue(
      { file: 'slow.md', bytes: new TextEncoder().encode(text) },
      { templates: [], levels: { 'possible-secret': level } },
    ).findings.map(({ level }) => level)

  test('makes a secret an error, and leaves the note a note', () => {
    expect(levelsWith('error')).toEqual(['error', 'note'])
    expect(levelsWith('note')).toEqual(['note', 'note'])
    expect(levelsWith('off')).toEqual([])
  })
})
