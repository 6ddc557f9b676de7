import mdx from '@astrojs/mdx'
import type { AstroUserConfig } from 'astro'
import { siteIntegration } from './site-integration.ts'
import type { SiteOptions } from './site-options.ts'

export interface AstroPaths {
  /** Folder that holds `src`, `public` and `node_modules`. */
  root: string
  outDir: string
  /** Astro's cache between runs. */
  cacheDir: string
  /** Those whose files make pages. */
  contentFolders: readonly string[]
  /** What the development server may hand out beside the site's sources: packages, Vite's cache. */
  servedFolders: readonly string[]
  /** Vite's cache; never below `node_modules`, which may be read-only. */
  viteCacheDir: string
}

/** Astro's configuration, the same for `benchlore build`, `benchlore dev` and plain `astro`. */
export function makeAstroConfig(options: SiteOptions, paths: AstroPaths): AstroUserConfig {
  return {
    root: paths.root,
    outDir: paths.outDir,
    cacheDir: paths.cacheDir,
    base: options.base === '' ? '/' : options.base,
    ...(options.site === undefined ? {} : { site: options.site }),
    // As for issues: what is written is what is shown.
    integrations: [siteIntegration(paths.contentFolders), mdx({ smartypants: false })],
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never' },
    // Keeps the spaces between inline elements.
    compressHTML: true,
    devToolbar: { enabled: false },
    // Bodies come highlighted by classes; Shiki's inline styles would break the content policy.
    markdown: { syntaxHighlight: false },
    security: {
      csp: {
        directives: [
          "default-src 'none'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
        ],
        scriptDirective: { resources: ["'self'"] },
        styleDirective: { resources: ["'self'"] },
      },
    },
    experimental: { incrementalBuild: true },
    vite: {
      cacheDir: paths.viteCacheDir,
      // No asset becomes a data: address or an inline script, which the content policy refuses.
      build: { assetsInlineLimit: 0 },
      server: { fs: { allow: [paths.root, ...paths.servedFolders] } },
    },
  }
}
