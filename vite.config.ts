import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { catalogs } from './src/platform/i18n/catalog-plugin.ts'

/**
 * The app as files for the server to hand out: hashed names, nothing inline (the content security policy
 * allows no inline script or style), one chunk for each page and each language.
 */
export default defineConfig({
  plugins: [react(), catalogs()],
  build: {
    outDir: 'dist',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:4000' } },
  preview: { host: '127.0.0.1' },
})
