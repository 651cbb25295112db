// Runs first, on whatever Node the machine has: says in one sentence what to do when that Node is too old.
// npm puts node_modules/.bin first on PATH, so on linux-x64 "node" in a script is the Node 24 that comes with the project.
const major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(
    `Candour needs Node 24 or newer and found ${process.versions.node} (${process.platform}-${process.arch}): ` +
      'install Node 24 from https://nodejs.org, or on Linux x64 run "npm ci" without --omit=optional, then use the npm scripts.',
  );
  process.exit(1);
}
