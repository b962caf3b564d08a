// Stands in for the native module @vscode/spdlog, so that the embedded VS Code needs no compiler: plain log files.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

function createLogger(file) {
  let least = 2;
  let plain = false;
  mkdirSync(dirname(file), { recursive: true });
  const write = (level) => (message) => {
    if (level < least) return;
    const line = plain ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`;
    try {
      appendFileSync(file, line);
    } catch {
      // The folder may be gone while the last processes end; a lost log line harms nobody.
    }
  };
  return {
    ...Object.fromEntries(levels.map((name, level) => [name, write(level)])),
    getLevel: () => least,
    setLevel: (level) => {
      least = level;
    },
    clearFormatters: () => {
      plain = true;
    },
    setPattern: () => {},
    flush: () => {},
    drop: () => {},
  };
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (_name, file) => createLogger(file);
exports.createAsyncRotatingLogger = async (_name, file) => createLogger(file);
