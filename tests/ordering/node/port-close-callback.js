// port.close takes a callback; what kind of object a port says it is
const { port1, port2 } = new MessageChannel();
port1.on('close', () => console.log('close 1'));
port2.on('close', () => console.log('close 2'));
port1.close(() => console.log('callback'));
console.log(Object.prototype.toString.call(port1), process.mainModule === module);
require('dns').lookup('', (...values) => console.log(values));
process.nextTick(() => console.log('tick'));
