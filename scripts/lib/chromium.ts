import { isExecutable, onPath } from './programs.ts';
import { run, step } from './steps.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium or Chrome: `CHROME_PATH` where it is set, else one on the PATH or at its usual place, else
 * Debian's package, which is installed where that is possible. Throws, saying what to do, where there is none.
 */
export async function chromium(): Promise<string> {
  const found = find();
  if (found !== null) return found;
  const apt = onPath('apt-get');
  if (apt === null || process.getuid?.() !== 0) {
    throw new Error('No Chromium found: install Chromium or Chrome, or set CHROME_PATH to the program.');
  }
  await step('Installing Chromium (apt-get)', async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(apt, ['update', '-q'], { env });
    await run(apt, ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  });
  const installed = find();
  if (installed === null) throw new Error('apt-get installed no Chromium: install one, or set CHROME_PATH.');
  return installed;
}

function find(): string | null {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && isExecutable(CHROME_PATH)) return CHROME_PATH;
  for (const name of names) {
    const path = onPath(name);
    if (path !== null) return path;
  }
  return places.find(isExecutable) ?? null;
}
