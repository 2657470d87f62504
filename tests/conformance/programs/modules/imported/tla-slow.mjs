console.log('slow starts');
await null; await null; await null;
console.log('slow ends');
export const slow = 'slow';
