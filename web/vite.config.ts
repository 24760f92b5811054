import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { contractWithoutShapes } from './build/shapeless-contract.ts'

/** The two Latin faces that every page shows are asked for before the style sheet has been read. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /(inter-latin-opsz|jetbrains-mono-latin-wght)-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [contractWithoutShapes(), react(), preloadFonts()],
  // The server puts each answer's nonce in the place of this word.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Small things that many pages share travel together: thirty files of 200 bytes cost more than they save.
        codeSplitting: {
          groups: [
            {
              name: 'often',
              test: /packages\/(ui|web-kit|client)\/src\/(?!controls\/[^/]+\.ts$)|icons-react|contract\/src|web\/src\/[^/]+$/,
              minShareCount: 5,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4700', '/files': 'http://127.0.0.1:4700' } },
})
