// Times textlint with its two Japanese presets in process: `node textlint.mjs TEXTLINT < TEXTS`, where TEXTLINT is
// the file of its command and TEXTS a JSON list. Prints the best of five rounds for each text, in milliseconds.
import { readFileSync, realpathSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

const command = realpathSync(process.argv[2]);
const { createLinter, loadTextlintrc } = createRequire(command)('textlint');
const scratch = mkdtempSync(join(tmpdir(), 'textlint-'));
const configFilePath = join(scratch, '.textlintrc.json');
writeFileSync(configFilePath, '{"rules": {"preset-japanese": true, "preset-ja-technical-writing": true}}');
const node_modulesDir = command.slice(0, command.lastIndexOf(`node_modules${sep}`)) + 'node_modules';
const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath, node_modulesDir }) });
rmSync(scratch, { recursive: true });

const texts = JSON.parse(readFileSync(0, 'utf8'));
const best = texts.map(() => Infinity);
for (let round = 0; round < 6; round += 1) {
  for (const [at, text] of texts.entries()) {
    const start = performance.now();
    await linter.lintText(text, 'mail.txt');
    if (round) best[at] = Math.min(best[at], performance.now() - start);
  }
}
console.log(JSON.stringify(best));
