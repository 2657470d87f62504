import * as star from './imported/star.mjs';
import { left, right, leftSide, renamed, missingDefault } from './imported/star.mjs';
console.log(left, right, renamed, missingDefault);
console.log(star, 'both' in star, 'default' in star);
console.log(leftSide.default, leftSide === (await import('./imported/star-left.mjs')));
