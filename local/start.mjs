// Entry of `npm start`: checks the Node version before any TypeScript is loaded.
await import('./require-node.mjs');
await import('./run.ts');
