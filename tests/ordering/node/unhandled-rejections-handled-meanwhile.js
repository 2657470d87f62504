// Rejections that are handled while listeners are told of those before them; late handling warns
const promises = [1, 2, 3].map((n) => Promise.reject(n));
process.on('unhandledRejection', (reason) => {
  console.log('unhandled', reason);
  if (reason === 1) promises[1].catch((e) => console.log('caught', e));
  if (reason === 3) Promise.reject(4);
  process.nextTick(() => console.log('tick', reason));
});
process.on('warning', (warning) => console.log(warning.name, warning.message, warning.id));
setTimeout(() => {
  console.log('timer');
  promises[0].catch((e) => console.log('caught', e));
  promises[1].catch((e) => console.log('caught again', e));
  process.nextTick(() => console.log('tick'));
}, 10);
setTimeout(() => console.log('end'), 30);
