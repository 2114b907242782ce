// Lays the packages' files out as the portal serves them: names that never mean other bytes, so browsers may keep them for good.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const tokens = 'node_modules/@digital-go-jp/design-tokens';
const font = 'node_modules/@fontsource-variable/noto-sans-jp';
const vendor = 'wwwroot/vendor';

rmSync(vendor, { recursive: true, force: true });
mkdirSync(`${vendor}/fonts`, { recursive: true });

function bringFont(name) {
  const bytes = readFileSync(`${font}/files/${name}.woff2`);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  writeFileSync(`${vendor}/fonts/${name}.${hash}.woff2`, bytes);
  return `url(fonts/${name}.${hash}.woff2)`;
}

// The typeface of printed documents: not variable, so a PDF holds its outlines as they are. Only the printer reads it.
const paperFont = 'node_modules/@fontsource/biz-udpgothic';
rmSync('paper', { recursive: true, force: true });
mkdirSync('paper', { recursive: true });
for (const name of readdirSync(`${paperFont}/files`).filter((name) => name.endsWith('.woff2'))) cpSync(`${paperFont}/files/${name}`, `paper/${name}`);
cpSync(`${paperFont}/LICENSE`, 'paper/LICENSE.txt');
const paperFaces = ['400', '700'].map((weight) => readFileSync(`${paperFont}/${weight}.css`, 'utf8')).join('').replace(/\/\*.*?\*\/\s*/g, '');
writeFileSync('paper/fonts.css', paperFaces.replace(/url\(\.\/files\/([^)]+\.woff2)\)/g, 'url($1)').replace(/, url\([^)]*\.woff\) format\('woff'\)/g, ''));

cpSync(`${tokens}/dist/tokens.css`, `${vendor}/tokens.css`);
cpSync(`${tokens}/LICENSE`, `${vendor}/tokens.LICENSE.txt`);
cpSync(`${font}/LICENSE`, `${vendor}/fonts.LICENSE.txt`);

// Last: the build takes this file's date for that of the whole.
const faces = readFileSync(`${font}/index.css`, 'utf8').replace(/\/\*.*?\*\/\s*/g, '');
writeFileSync(`${vendor}/fonts.css`, faces.replace(/url\(\.\/files\/([^)]+)\.woff2\)/g, (_, name) => bringFont(name)));
