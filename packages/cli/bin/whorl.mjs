#!/usr/bin/env node
// Starts the whorl command on the pinned Node, installing and building what is missing first.
// Plain JavaScript for Node 18 and later, because it runs before anything is installed.
process.argv.splice(2, 0, 'packages/cli/main.ts');
await import('../../../tools/bootstrap.mjs');
