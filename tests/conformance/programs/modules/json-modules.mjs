import data from './imported/data.json' with { type: 'json' };
const again = await import('./imported/data.json', { with: { type: 'json' } });
console.log(data, again, again.default === data);
await import('./imported/data.json').catch((error) => console.log(error.name, error.code));
