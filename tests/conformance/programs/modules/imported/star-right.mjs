export const right = 'right';
export const both = 'right both';
