// stream/consumers
const { text, json, buffer } = require('stream/consumers');
const { Readable } = require('stream');
(async () => { console.log(await text(Readable.from(['a', 'b']))); console.log(await json(Readable.from(['{"x":', '1}']))); console.log(await buffer(Readable.from([Buffer.from('z')]))); })();
