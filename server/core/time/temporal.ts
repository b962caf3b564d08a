/** The runtime's own Temporal where it has one, else the polyfill (the package decides). The only place that names it. */
export { Temporal } from 'temporal-polyfill';
