// StringDecoder keeps incomplete characters
const { StringDecoder } = require('string_decoder');
const d = new StringDecoder('utf8');
const euro = Buffer.from('€');
console.log([d.write(euro.subarray(0, 1)), d.write(euro.subarray(1, 2)), d.write(euro.subarray(2))]);
console.log(JSON.stringify(d.write(Buffer.from([0xe2, 0x82]))), JSON.stringify(d.end()));
console.log(new StringDecoder('base64').write(Buffer.from('ab')), new StringDecoder('hex').end(Buffer.from('hi')));
