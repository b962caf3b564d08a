import type { Host } from '../../../server/cli/host.ts';

export interface FakeHost extends Host {
  readonly out: () => string;
  readonly err: () => string;
  /** What was written, by path; bytes as Latin-1 so that every one of them can be seen. */
  readonly written: Readonly<Record<string, string>>;
}

export interface FakeMachine {
  /** Absolute paths; text is UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Paths that version control ignores. */
  readonly ignored?: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly colors?: boolean;
}

const utf8 = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** A machine in memory with the working directory `/w`. */
export function fakeHost({ files = {}, ignored = [], stdin = '', env = {}, colors = false }: FakeMachine): FakeHost {
  let out = '';
  let err = '';
  const written: Record<string, string> = {};
  const isFolder = (path: string) =>
    Object.keys(files).some((file) => file.startsWith(path === '/' ? '/' : `${path}/`));
  return {
    cwd: '/w',
    env,
    now: Date.UTC(2030, 0, 1),
    colors,
    version: async () => '1.2.3',
    readFile: async (path) => {
      const found = files[path];
      if (found !== undefined) return utf8(found);
      throw Object.assign(new Error('failed'), { code: isFolder(path) ? 'EISDIR' : 'ENOENT' });
    },
    writeFile: async (path, bytes) => {
      written[path] = Buffer.from(bytes).toString('latin1');
    },
    kindOf: async (path) => (files[path] !== undefined ? 'file' : isFolder(path) ? 'folder' : null),
    listFiles: async (folder) =>
      Object.keys(files).filter((path) => path.startsWith(`${folder}/`.replace('//', '/')) && !ignored.includes(path)),
    readStdin: async () => utf8(stdin),
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    out: () => out,
    err: () => err,
    written,
  };
}
