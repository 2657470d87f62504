// The console object itself; its functions need no receiver.
console.log(console);
console.log(console.log, console.log.name, console.log.length, Object.prototype.toString.call(console), String(console), typeof console, console.log('x'));
console.log(Object.getOwnPropertyDescriptor(console,'log').enumerable, Object.keys(console).join());
{
  const {log}=console; log('free'); setTimeout(console.log,0,'timer','%s');
}
console.log(globalThis.console===console, 'console' in globalThis, Object.getPrototypeOf(console), Object.getPrototypeOf(Object.getPrototypeOf(console))===Object.prototype);
