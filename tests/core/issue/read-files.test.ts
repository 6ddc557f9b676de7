import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

const filesOf = (text: string) => readText(`# Slow export\n\n${text}\n`).issue.files
const pathsOf = (text: string) => filesOf(text).map(({ path }) => path)

describe('files of an issue', () => {
  test.each([
    ['a heading', '## Files Modified\n\n- `src/a.ts` - reads once\n- ✅ `src/b.ts` (lines 3, 9)'],
    [
      'a numbered heading',
      '## 4. 📁 Files Created/Modified (2 files)\n\n1. **src/a.ts**\n2. src/b.ts',
    ],
    ['a label with its list', '## Fix\n\n**Files Changed**:\n\n- src/a.ts:12\n- src/b.ts:84-112'],
    ['a label with its values', '**Arquivos Modificados**: `src/a.ts`, `src/b.ts`'],
    ['a Chinese heading', '## 修改的文件\n\n- `src/a.ts`\n- `src/b.ts`'],
    ['a Japanese heading', '## 変更したファイル\n\n- `src/a.ts`\n- `src/b.ts`'],
    ['parts of a list', '## Files\n\n### New\n\n- src/a.ts\n\n### Modified\n\n- src/b.ts'],
    [
      'a table',
      '## Results\n\n| Arquivo | Linhas |\n|---|---|\n| `src/a.ts` | +3 |\n| src/b.ts | -9 |',
    ],
    ['plain lines', '## Modified Files\n\n```\nsrc/a.ts   (20 lines)\nsrc/b.ts   # new\n```'],
    ['a tree', '## New Files\n\n```text\nsrc/\n├── a.ts   # reads once\n└── b.ts\n```'],
    [
      'headings',
      '## Changes\n\n### 1. `src/a.ts` (new)\n\nText.\n\n#### New file: src/b.ts\n\nText.',
    ],
    [
      'labels',
      '## Fix\n\n**File:** `src/a.ts:360`\n\nText.\n\n- **Arquivo**: `src/b.ts` (linha 178)',
    ],
    ['labels of a kind', '## Changes\n\n**Migration**: `src/a.ts`\n\n**Helper**: src/b.ts'],
    ['sentences', '## Done\n\n- Updated `src/a.ts` with a cache\n- Create new `src/b.ts`:'],
    [
      'introductions',
      '## Fix\n\nIn `src/a.ts`:\n\n```ts\nx()\n```\n\n**Server (src/b.ts:7):**\n\n```ts\ny()\n```',
    ],
    [
      'headings that say what to do',
      '## Fix\n\n### Step 1: Update src/a.ts\n\n### Add to `src/b.ts` a lock',
    ],
    [
      'names in front of code',
      '## Changes\n\n**src/a.ts** (5 methods):\n```ts\nx()\n```\n\n`src/b.ts`\n\n```ts\ny()\n```',
    ],
    [
      'lists of changes',
      '## Changes\n\n- `src/a.ts` — reads once\n- **src/b.ts**: has a lock\n- `docs/c.md` - the guide',
    ],
    [
      'cells of action items',
      '## Action Items\n\n| # | What | Done |\n|---|---|---|\n| 1 | Update `src/a.ts` to wait | yes |\n| 2 | `src/b.ts` に上限を追加 | no |',
    ],
    ['Chinese sentences', '## 修改内容\n\n- 在 `src/a.ts` 中添加缓存\n- 修改 `src/b.ts`'],
    [
      'links that know their folder',
      '## Fix\n\n### Guard ([a.ts](../src/a.ts#L7-L9))\n\nText.\n\n**File:** b.ts\n\nSee `src/b.ts:7`.',
    ],
    [
      'a Chinese table',
      '## 优化\n\n| 文件 | 优化前 | 优化后 |\n|---|---|---|\n| **src/a.ts** | 90 | 40 |\n| src/b.ts | 9 | 3 |',
    ],
    [
      'code comments that tell old from new',
      '## Fix\n\n```ts\n// src/a.ts - before\nx()\n\n// src/a.ts - after\ny()\n```\n\n```ts\n// src/b.ts\ny()\n```',
    ],
    [
      'code comments',
      '## Solution\n\n```ts\n// src/a.ts\nx()\n```\n\n```py\n# src/b.ts (line 3)\ny()\n```',
    ],
  ])('are read from %s', (_, text) => {
    expect(pathsOf(text)).toEqual(['src/a.ts', 'src/b.ts'])
  })

  test.each([
    ['in the text', '## Fix\n\nThe loop in `src/a.ts` calls `src/b.ts` for every row.'],
    [
      'where the problem lies',
      '## Root Cause\n\n**File:** `src/a.ts:12`\n\n```ts\n// src/a.ts\n```',
    ],
    ['as the code before', '## Fix\n\n```ts\n// src/a.ts - before\nx()\n```'],
    ['as output', '## Files Created\n\n- reports/run.csv\n- run.log\n- chart.png'],
    ['in a list of documents', '## References\n\n- Updated `docs/a.md`'],
    ['by a pattern', '## Files Created\n\n- `conf/site.backup_*`'],
    [
      'as a product or a member',
      '## Changes\n\n- Updated Node.js\n- Fix `event.Interval` everywhere',
    ],
    ['with their size', '## Results\n\n| File | Size |\n|---|---|\n| src/a.ts | 30 KB |'],
    [
      'as those that stay',
      '## Files Modified\n\n### Not Modified\n\n- `src/a.ts` (valid)\n\n**Files not changed**: src/b.ts',
    ],
    [
      'in rows where nothing is to be done',
      '## Modules\n\n| File | Action |\n|---|---|\n| src/a.ts | None |\n| src/b.ts | – No changes |',
    ],
    [
      'as looked at',
      '## Backend: files analysed\n\n### Jobs\n\n| File | Purpose |\n|---|---|\n| src/a.ts | import |',
    ],
    [
      'as what is there already',
      '## Work\n\n### Current Implementation (API)\n\n```ts\n// src/a.ts:12\nx()\n```',
    ],
    [
      'in ideas for later',
      '## Future Work\n\n### Potential Improvements\n\n```ts\n// src/a.ts\nx()\n```',
    ],
    ['where something lies', '## Setup done\n\n**Location**: `/opt/tools/watch.sh`'],
  ])('are not those named %s', (_, text) => {
    expect(pathsOf(text)).toEqual([])
  })

  test('are settings of the system, too', () => {
    const lines = '/etc/app/pool.conf - 20 workers\nsystemctl reload app\n/etc/app/limits'
    expect(pathsOf(`## Changes applied\n\n\`\`\`bash\n${lines}\n\`\`\``)).toEqual([
      '/etc/app/pool.conf',
      '/etc/app/limits',
    ])
  })

  test('are changed, planned or neither', () => {
    expect(
      filesOf(
        '**File:** src/c.ts\n\n## Files to Modify\n\n- src/a.ts: read once\n\n## Files Modified\n\n- src/b.ts',
      ),
    ).toEqual([
      { path: 'src/c.ts', note: null, state: null },
      { path: 'src/a.ts', note: 'read once', state: 'planned' },
      { path: 'src/b.ts', note: null, state: 'changed' },
    ])
  })

  test('stand once, by their longest name', () => {
    const text =
      '## Fix\n\n**File:** a.ts\n\n## Files Modified\n\n- web/src/a.ts - cached\n- /web/src/a.ts'
    expect(filesOf(text)).toEqual([{ path: 'web/src/a.ts', note: 'cached', state: 'changed' }])
  })
})
