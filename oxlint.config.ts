import { defineConfig, type OxlintOverride } from 'oxlint'

/**
 * The dependency rule: a layer may import itself and the layers named here, nothing else.
 * `tests/package/dependency-rule.test.ts` shows that a forbidden import fails.
 */
const MAY_IMPORT = {
  core: [],
  render: ['core'],
  loader: ['render', 'core'],
  charts: ['core'],
  search: ['core'],
  components: ['charts', 'search', 'core'],
  layouts: ['components', 'charts', 'search', 'core', 'styles'],
  pages: ['layouts', 'components', 'charts', 'search', 'loader', 'core'],
  cli: ['loader', 'search', 'core'],
} as const

type Layer = keyof typeof MAY_IMPORT

const LAYERS = Object.keys(MAY_IMPORT) as Layer[]

/** The packages core may use; with its own files they are all it may import. */
const CORE_PACKAGES = ['zod', 'satteri', 'yaml', 'simple-statistics']

const forbiddenLayers = (layer: Layer) => {
  const allowed: readonly string[] = [layer, ...MAY_IMPORT[layer]]
  const others = LAYERS.filter((other) => !allowed.includes(other))
  // A neighbour within core may bear the name of a layer: core/search is no part of src/search.
  const upwards = layer === 'core' ? '(?:\\.\\./){2,}' : '(?:\\.\\./)+'
  return {
    regex: `^${upwards}(?:${others.join('|')})/`,
    message: `${layer} may import only itself${MAY_IMPORT[layer].map((name) => `, ${name}`).join('')}.`,
  }
}

const onlyCorePackages = {
  group: ['*', '!./**', '!../**', ...CORE_PACKAGES.flatMap((name) => [`!${name}`, `!${name}/**`])],
  message: `core is pure: besides its own files it imports only ${CORE_PACKAGES.join(', ')}.`,
}

const layerRule = (layer: Layer): OxlintOverride => ({
  files: [`src/${layer}/**`],
  rules: {
    'eslint/no-restricted-imports': [
      'error',
      { patterns: [forbiddenLayers(layer), ...(layer === 'core' ? [onlyCorePackages] : [])] },
    ],
  },
})

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['/dist/', '/site/', '.astro/', '.benchlore/', 'content/', 'tests/fixtures/'],
  rules: {
    'import/extensions': ['error', 'always', { ignorePackages: true }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-duplicates': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'eslint/eqeqeq': ['error', 'always', { null: 'ignore' }],
    'eslint/no-console': 'error',
    // Files and requests are often read one after another on purpose.
    'eslint/no-await-in-loop': 'off',
    // TypeScript's noImplicitReturns knows more, functions that never return for one.
    'typescript/consistent-return': 'off',
    // Facts are copied on purpose; a spread in a map is no bottleneck here.
    'oxc/no-map-spread': 'off',
    // `new URL(text)` and `new Intl.DateTimeFormat('en', …)` are how one asks whether they are valid.
    'eslint/no-new': 'off',
    // Narrowing with `as` is kept for what a library types too widely, and judged in review.
    'typescript/no-unsafe-type-assertion': 'off',
    // A local name may be the natural one although a function elsewhere in the file has it too.
    'eslint/no-shadow': 'off',
    // Lists of a handful of words stay lists.
    'unicorn/prefer-set-has': 'off',
    // A small helper beside the only function that uses it reads better than one far away.
    'unicorn/consistent-function-scoping': 'off',
    // Side effects: style sheets and custom elements are imported for nothing else.
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    ...LAYERS.map(layerRule),
    {
      files: ['src/core/**'],
      rules: {
        'eslint/no-restricted-globals': [
          'error',
          'process',
          'Buffer',
          'window',
          'document',
          'fetch',
        ],
        'eslint/no-restricted-properties': [
          'error',
          {
            object: 'Date',
            property: 'now',
            message: 'core has no clock: take the date as input.',
          },
          { object: 'Math', property: 'random', message: 'core gives the same for the same.' },
        ],
      },
    },
    {
      files: [
        '*.config.ts',
        '*.config.mjs',
        '.size-limit.ts',
        'src/**/*.astro',
        'tests/e2e/global-setup.ts',
      ],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // Playwright reads from the first parameter's pattern what a fixture needs.
      files: ['tests/e2e/**'],
      rules: { 'eslint/no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
    },
    {
      files: ['tests/**/*.test.ts'],
      plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
    },
  ],
})
