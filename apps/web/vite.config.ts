import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const server = process.env['RECHECK_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: path('.'),
  base: '/newsroom/',
  cacheDir: path('../../node_modules/.vite/web'),
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@recheck\/([a-z-]+)$/, replacement: `${path('../../libs')}/$1/src/index.ts` },
      { find: /^@recheck\/design-tokens\/(tokens\.css)$/, replacement: `${path('../../libs/design-tokens/src')}/$1` },
    ],
    // Two copies of either make instanceof checks fail in ways that look like data loss.
    dedupe: ['yjs', 'graphql', 'react', 'react-dom'],
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/graphql': { target: server, ws: true },
      '/collaboration': { target: server, ws: true },
      '/api': server,
      '/assets': server,
      '/favicon.ico': server,
    },
  },
  build: {
    outDir: path('../../dist/web'),
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      treeshake: {
        // Our own modules only define things, so one that a first screen merely could use stays out of it.
        moduleSideEffects: (id) => !/\/apps\/web\/src\/(?!main\.tsx).*\.tsx?$|\/libs\/.*\.tsx?$/.test(id),
      },
    },
  },
});
