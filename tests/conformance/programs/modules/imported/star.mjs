export * from './star-left.mjs';
export * from './star-right.mjs';
export * as leftSide from './star-left.mjs';
export { right as renamed, default as missingDefault } from './star-hub.mjs';
