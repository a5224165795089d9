export { browserRealm } from './browserRealm';
export { openLocalSheets, type Surroundings } from './localSheets';
