console.log('about to throw');
export const early = 1;
throw new RangeError('from the module');
