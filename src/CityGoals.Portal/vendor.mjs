// Lays the packages' files out as the portal serves them: names that never mean other bytes, so browsers may keep them for good.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

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

cpSync(`${tokens}/dist/tokens.css`, `${vendor}/tokens.css`);
cpSync(`${tokens}/LICENSE`, `${vendor}/tokens.LICENSE.txt`);
cpSync(`${font}/LICENSE`, `${vendor}/fonts.LICENSE.txt`);

// Last: the build takes this file's date for that of the whole.
const faces = readFileSync(`${font}/index.css`, 'utf8').replace(/\/\*.*?\*\/\s*/g, '');
writeFileSync(`${vendor}/fonts.css`, faces.replace(/url\(\.\/files\/([^)]+)\.woff2\)/g, (_, name) => bringFont(name)));
