export { right } from './star-right.mjs';
export { default } from './star-left.mjs';
