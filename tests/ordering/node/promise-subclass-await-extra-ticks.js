// await of a promise of a subclass takes two ticks more: it is wrapped, its constructor is not Promise.
class Sub extends Promise {}
(async () => { await Sub.resolve(); console.log('subclass'); })();
(async () => { await Promise.resolve(); console.log('native'); })();
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3)).then(() => console.log(4));
