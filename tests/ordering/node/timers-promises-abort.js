// An AbortSignal cancels a sleep; the error says why
const { setTimeout: sleep } = require('timers/promises');
const controller = new AbortController();
sleep(10000, null, { signal: controller.signal }).then(
  () => console.log('never'),
  (error) => console.log(error.name, error.code, error.message, error.cause.name));
setTimeout(() => controller.abort(), 5);
sleep(1, 'x', { signal: AbortSignal.abort('why') }).catch((e) => console.log(e.name, e.cause));
