#!/usr/bin/env node
// Starts the whorl command on the pinned Node, installing and building what is missing first.
// Plain JavaScript for Node 18 and later, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const args = [join(root, 'tools/bootstrap.mjs'), 'packages/cli/main.ts', ...process.argv.slice(2)];
const result = spawnSync(process.execPath, args, { stdio: 'inherit' });
process.exit(result.status ?? 1);
