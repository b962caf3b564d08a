import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The absolute path of something in the project, by its path from the project's folder. */
export const inProject = (...parts: readonly string[]): string => join(root, ...parts);

/** The document that `npm start` opens and that the tests look at. */
export const example = inProject('examples', 'faulty.md');
