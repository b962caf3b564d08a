/** What the command line needs from the machine. Paths are absolute; `main` resolves what the user wrote against `cwd`. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** True where standard output is a terminal that shows colours. */
  readonly colors: boolean;
  /** Of this program. */
  readonly version: () => Promise<string>;
  /** Rejects with a Node-like error (`code`: `ENOENT`, `EISDIR`, …) where the file cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  /** What stands at a path; null where nothing does. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | null>;
  /** Absolute paths of all files below a folder, without what version control ignores. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** 0 clean, 1 findings that fail the run, 2 usage, configuration or internal error. */
export type ExitCode = 0 | 1 | 2;

/** Why a file could not be read, in the user's words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
